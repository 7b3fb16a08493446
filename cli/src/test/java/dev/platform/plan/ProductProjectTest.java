package dev.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The AppProject of a product, and the role that syncs for it, against what is rendered for its services. */
class ProductProjectTest {
    private static final SampleRepository EVERYTHING = SampleRepository.empty().product("shop", """
                    web: {type: web, image: registry.acme.example/shop/web, port: 8080, metrics: {}}
                    rpc: {type: web, image: registry.acme.example/shop/rpc, port: 8080, protocol: grpc}
                    api: {type: internal, image: registry.acme.example/shop/api, port: 8080}
                    mailer: {type: worker, image: registry.acme.example/shop/mailer}
                    report: {type: cron, image: registry.acme.example/shop/report, schedule: "0 3 * * *"}
                    migrate: {type: job, image: registry.acme.example/shop/migrate}
                    """);

    private static List<?> list(Map<?, ?> object, String field) {
        return (List<?>) Objects.requireNonNull(object.get(field), field);
    }

    /** Group and kind of everything that is rendered for the services. */
    private static Set<String> rendered() {
        Set<String> kinds = new TreeSet<>();
        for (Map.Entry<RepoPath, String> file : EVERYTHING.render().files().entrySet()) {
            String path = file.getKey().value();
            if (path.contains("/products/shop/") && !path.contains("/base/")) {
                Map<?, ?> object = (Map<?, ?>) SampleRepository.yaml(file.getValue());
                String version = String.valueOf(object.get("apiVersion"));
                kinds.add(version.replaceFirst("/?[^/]*$", "") + "/" + object.get("kind"));
            }
        }
        return kinds;
    }

    @Test
    void everyKindOfAServiceIsAllowed() {
        Set<String> allowed =
                list(EVERYTHING.spec("argocd/applications/shop/appproject.yaml"), "namespaceResourceWhitelist").stream()
                        .map(kind -> ((Map<?, ?>) kind).get("group") + "/" + ((Map<?, ?>) kind).get("kind"))
                        .collect(Collectors.toSet());
        assertThat(rendered()).hasSize(11);
        assertThat(allowed).containsAll(rendered());
        assertThat(allowed).noneMatch(kind -> kind.contains("*"));
    }

    @Test
    void guardrailsAreOutOfReachOfAService() {
        assertThat(list(EVERYTHING.spec("argocd/applications/shop/appproject.yaml"), "namespaceResourceWhitelist"))
                .asString()
                .doesNotContain(
                        "Namespace",
                        "ResourceQuota",
                        "LimitRange",
                        "NetworkPolicy",
                        "Role",
                        "kind=Secret}",
                        "Certificate")
                .doesNotContain("ListenerSet", "DNSEndpoint", "kind=Application", "kind=AppProject", "Ingress");
        assertThat(EVERYTHING.spec("argocd/applications/shop/appproject.yaml").get("clusterResourceWhitelist"))
                .isNull();
    }

    @Test
    void whoSyncsForAProductMayWriteEveryKindOfAService() {
        Set<String> writable = new TreeSet<>();
        for (Object rule : list(EVERYTHING.object("addons/platform/clusterrole-product-sync.yaml"), "rules")) {
            Map<?, ?> fields = (Map<?, ?>) rule;
            if (list(fields, "verbs").contains("patch")) {
                list(fields, "resources")
                        .forEach(resource ->
                                writable.add(list(fields, "apiGroups").get(0) + "/" + resource));
            }
        }
        assertThat(writable)
                .containsAll(rendered().stream()
                        .map(kind -> kind.toLowerCase(Locale.ROOT) + "s")
                        .toList());
    }

    @Test
    void theTeamMayLookSyncAndRestartInItsOwnProjectOnly() {
        Map<?, ?> role = (Map<?, ?>) list(EVERYTHING.spec("argocd/applications/shop/appproject.yaml"), "roles")
                .get(0);
        assertThat(list(role, "groups")).isEqualTo(List.of("team-shop"));
        assertThat(list(role, "policies"))
                .hasSize(8)
                .allSatisfy(
                        policy -> assertThat(String.valueOf(policy))
                                .matches(
                                        "p, proj:product-shop:developer, (applications|logs),"
                                                + " (get|sync|action/apps/Deployment/restart|action/argoproj.io/Rollout/(abort|promote-full|resume|retry)), product-shop/\\*, allow"));
    }

    @Test
    void theProjectReachesOneRepositoryAndOneNamespace() {
        Map<?, ?> spec = EVERYTHING.spec("argocd/applications/shop/appproject.yaml");
        assertThat(spec.get("sourceRepos")).isEqualTo(List.of("https://git.acme.example/platform.git"));
        assertThat(spec.get("destinations"))
                .isEqualTo(SampleRepository.yaml("[{server: https://kubernetes.default.svc, namespace: shop}]"));
        assertThat(spec.get("destinationServiceAccounts"))
                .asString()
                .contains("defaultServiceAccount=shop:argocd-sync");
    }
}
