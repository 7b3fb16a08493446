package dev.platform.plan;

import dev.platform.model.Cluster;
import dev.platform.model.Rollout;
import dev.platform.model.Rollout.BlueGreen;
import dev.platform.model.Rollout.Canary;
import dev.platform.model.Service;
import dev.platform.model.Slo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How Argo Rollouts brings in a new version, as the templates see it.
 *
 * @param next the Service of the new version; null if nothing divides or switches requests
 * @param split null unless the gateway divides requests
 * @param analysis null if nothing brings the old version back
 */
record RolloutView(
        @Nullable Next next,
        @Nullable Split split,
        @Nullable CanaryView canary,
        @Nullable BlueGreenView blueGreen,
        @Nullable AnalysisView analysis) {

    private static final int KEPT_SECONDS = 300;

    /** Null if Kubernetes does it. */
    static @Nullable RolloutView of(Service service, Cluster cluster) {
        Rollout rollout = service.rollout();
        String next = rollout.nextOf(service.name());
        AnalysisView analysis = AnalysisView.of(service, cluster);
        if (rollout instanceof Canary canary) {
            boolean divided = service.dividesRequests();
            Split split = divided ? new Split(next, service.name(), routes(service)) : null;
            return new RolloutView(
                    divided ? new Next(next) : null, split, new CanaryView(steps(canary)), null, analysis);
        }
        if (rollout instanceof BlueGreen blueGreen) {
            return new RolloutView(
                    new Next(next),
                    null,
                    null,
                    new BlueGreenView(
                            service.name(),
                            next,
                            blueGreen.pause().seconds(),
                            analysis == null
                                    ? KEPT_SECONDS
                                    : KEPT_SECONDS + 60 * AnalysisView.MINUTES_AFTER_THE_SWITCH),
                    analysis);
        }
        return null;
    }

    /** The routes whose weights are moved, in the words of the plugin for Gateway API. */
    private static Map<String, Object> routes(Service service) {
        List<Map<String, String>> names =
                Names.routes(service).stream().map(name -> Map.of("name", name)).toList();
        Map<String, Object> routes = new LinkedHashMap<>();
        routes.put("namespace", service.product());
        routes.put(service.isGrpc() ? "grpcRoutes" : "httpRoutes", names);
        return routes;
    }

    private static List<Step> steps(Canary canary) {
        return canary.steps().stream()
                .map(weight -> new Step(weight, canary.pause().inGo()))
                .toList();
    }

    /** The Service of the new version. */
    record Next(String address) {}

    /** How requests are divided. */
    record Split(String next, String stable, Map<String, Object> routes) {}

    /** The new version gets a part first. */
    record CanaryView(List<Step> steps) {}

    /** A part in percent, and how long it stays that. */
    record Step(int weight, String pause) {}

    /**
     * The new version gets all at once.
     *
     * @param seconds until then
     * @param keptSeconds how long the old version stays afterwards, so that it can come back at once
     */
    record BlueGreenView(String active, String preview, long seconds, int keptSeconds) {}

    /**
     * What brings the old version back.
     *
     * @param times how often it is looked at, a minute apart; null for as long as it takes
     */
    record AnalysisView(
            String template, String prometheus, @Nullable Times times, List<Metric> metrics) {
        private static final int MINUTES_AFTER_THE_SWITCH = 10;

        private static @Nullable AnalysisView of(Service service, Cluster cluster) {
            Slo slo = service.slo();
            if (slo == null || !service.rollout().abortsOnSlo()) {
                return null;
            }
            return new AnalysisView(
                    service.name(),
                    cluster.monitoring().prometheus().value(),
                    service.rollout() instanceof BlueGreen ? new Times(MINUTES_AFTER_THE_SWITCH) : null,
                    SloRules.burning(service, slo).entrySet().stream()
                            .map(burn -> new Metric(burn.getKey(), burn.getValue()))
                            .toList());
        }
    }

    /** How often. */
    record Times(int count) {}

    /** A query with an answer where a promise is broken, and none where it is kept. */
    record Metric(String name, String query) {}
}
