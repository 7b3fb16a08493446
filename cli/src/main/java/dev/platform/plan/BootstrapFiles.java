package dev.platform.plan;

import dev.platform.model.Addon;
import dev.platform.model.Platform;
import dev.platform.tree.RepoPath;
import java.util.List;

/**
 * The top of the tree and Argo CD's own settings, the only files that are ever applied by hand: the root Application
 * syncs them from then on.
 */
final class BootstrapFiles {
    /** The ConfigMaps from which Argo CD takes how it works, what its programs are told, and who may do what. */
    private static final List<String> SETTINGS = List.of("argocd-cm", "argocd-cmd-params-cm", "argocd-rbac-cm");

    private BootstrapFiles() {}

    /**
     * What the templates of Argo CD's settings see.
     *
     * @param helm whether the chart of a pinned add-on is pulled
     * @param platformGroup the people who may do everything
     */
    record SettingsView(String helm, String platformGroup) {
        static SettingsView of(Platform platform) {
            boolean helm = platform.cluster().addons().entrySet().stream().anyMatch(pin -> {
                Addon addon = platform.addons().get(pin.getKey());
                Addon.Version pinned = addon == null ? null : addon.versions().get(pin.getValue());
                return addon != null && addon.chart() != null && pinned != null && !pinned.vendored();
            });
            return new SettingsView(
                    Boolean.toString(helm), platform.team().group().value());
        }
    }

    static void plan(Platform platform, PlanBuilder plan) {
        RepoPath folder = Layout.bootstrap(platform.cluster());
        RepoPath cause = Layout.clusterSpec(platform.cluster());
        ApplicationView.Target target = new ApplicationView.Target(platform);
        for (String name : SETTINGS) {
            String file = "configmap-" + name;
            plan.draw(folder.resolve(file + ".yaml"), "argocd/" + file, SettingsView.of(platform), cause);
        }
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
