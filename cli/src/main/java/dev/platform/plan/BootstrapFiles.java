package dev.platform.plan;

import dev.platform.model.Platform;
import dev.platform.tree.RepoPath;

/** The top of the tree, the only files that are ever applied by hand: the root Application syncs them from then on. */
final class BootstrapFiles {
    private BootstrapFiles() {}

    static void plan(Platform platform, PlanBuilder plan) {
        RepoPath folder = Layout.bootstrap(platform.cluster());
        RepoPath cause = Layout.clusterSpec(platform.cluster());
        ApplicationView.Target target = new ApplicationView.Target(platform);
        plan.draw(folder.resolve("appproject-platform.yaml"), "argocd/appproject-platform", target, cause);
        plan.draw(folder.resolve("appproject-default.yaml"), "argocd/appproject-default", target, cause);
        plan.draw(
                folder.resolve("application-root.yaml"),
                "argocd/application-parent",
                ApplicationView.parent("root", "-100", folder, target),
                cause);
        plan.draw(
                folder.resolve("application-addons.yaml"),
                "argocd/application-parent",
                ApplicationView.parent("addons", "-90", Layout.addonApplications(platform.cluster()), target),
                cause);
        RepoPath products = Layout.productApplications(platform.cluster());
        plan.draw(products.resolve("README.md"), "argocd/products.md", target, cause);
        plan.draw(
                folder.resolve("application-products.yaml"),
                "argocd/application-parent",
                ApplicationView.parent("products", "0", products, target),
                cause);
    }
}
