package dev.platform.diff;

import dev.platform.diff.DangerRules.Reports;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests for one host and path that two routes want. */
final class RouteClaims {
    private final Comparison comparison;

    RouteClaims(Comparison comparison) {
        this.comparison = comparison;
    }

    void judge(Reports reports) {
        Map<String, KubernetesObject> before = new HashMap<>();
        claims(comparison.before(), (claim, first, second) -> before.put(claim, second));
        claims(comparison.after(), (claim, first, second) -> {
            if (!before.containsKey(claim)) {
                reports.of(comparison.change(second))
                        .warn(
                                "R-REF-07",
                                "spec.hostnames",
                                claim + " is wanted by " + first.key() + " too: the older one wins",
                                "give each route its own host or path");
            }
        });
    }

    /** Hears of what two routes want. */
    private interface Conflict {
        void of(String claim, KubernetesObject first, KubernetesObject second);
    }

    private static void claims(Neighbourhood around, Conflict conflict) {
        Map<String, KubernetesObject> owners = new HashMap<>();
        List<KubernetesObject> routes = new ArrayList<>(around.ofKind("HTTPRoute"));
        routes.addAll(around.ofKind("GRPCRoute"));
        for (KubernetesObject route : routes) {
            for (Object host : route.list("spec", "hostnames")) {
                for (Map<?, ?> rule : route.maps("spec", "rules")) {
                    String claim = host + " " + matches(rule.get("matches"));
                    KubernetesObject first = owners.putIfAbsent(route.key().kind() + " " + claim, route);
                    if (first != null && !first.key().equals(route.key())) {
                        conflict.of(claim, first, route);
                    }
                }
            }
        }
    }

    private static String matches(@Nullable Object matches) {
        return matches instanceof List<?> list ? list.toString() : "/";
    }
}
