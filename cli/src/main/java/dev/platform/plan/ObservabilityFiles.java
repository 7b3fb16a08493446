package dev.platform.plan;

import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.tree.RepoPath;

/** What a team sees of its product, and how it is told: alerts, where they go, a dashboard. */
final class ObservabilityFiles {
    private ObservabilityFiles() {}

    static void plan(Platform platform, Product product, PlanBuilder plan) {
        RepoPath folder = Layout.base(platform, product.name());
        RepoPath spec = Layout.productSpec(product.name());
        plan.draw(
                folder.resolve("prometheusrule.yaml"), "product/prometheusrule", RulesView.of(platform, product), spec);
        if (!product.alerts().isEmpty()) {
            plan.draw(
                    folder.resolve("prometheusrule-alerts.yaml"),
                    "product/prometheusrule",
                    RulesView.ofTeam(platform, product),
                    spec);
        }
        plan.draw(
                folder.resolve("configmap-dashboard.yaml"),
                "product/configmap-dashboard",
                new DashboardView(product),
                spec);
        RepoPath drawn = Layout.product(product.name()).resolve("dashboards");
        product.dashboards()
                .forEach((name, json) -> plan.draw(
                        folder.resolve("configmap-dashboard-" + name + ".yaml"),
                        "product/configmap-dashboard-team",
                        new TeamDashboardView(product, name, json),
                        drawn.resolve(name + ".json")));
        AlertRouteView route = AlertRouteView.of(platform, product);
        if (route != null) {
            plan.draw(
                    folder.resolve("alertmanagerconfig.yaml"), "product/alertmanagerconfig", route, Layout.settings());
        }
    }
}
