package dev.platform.plan;

import dev.platform.model.Addon;
import dev.platform.model.Platform;
import dev.platform.tree.RepoPath;
import java.util.List;

/** The pinned add-ons: an Application each, and the manifests that it syncs. */
final class AddonFiles {
    private static final List<String> GUARDRAILS = List.of("namespace", "networkpolicy");

    private AddonFiles() {}

    static void plan(Platform platform, PlanBuilder plan) {
        platform.cluster().addons().forEach((name, version) -> {
            Addon addon = platform.addons().get(name);
            Addon.Version pinned = addon == null ? null : addon.versions().get(version);
            if (addon == null || pinned == null) {
                throw new IllegalStateException("an unknown add-on passed the rules: " + name + " " + version);
            }
            plan(platform, addon, pinned, plan);
        });
    }

    private static void plan(Platform platform, Addon addon, Addon.Version version, PlanBuilder plan) {
        boolean first = addon.isBootstrapped(version);
        RepoPath folder = first ? Layout.bootstrap(platform.cluster()) : Layout.addon(platform.cluster(), addon.name());
        RepoPath source = RepoPath.of("addons", addon.name(), version.name().value());
        version.manifests()
                .forEach((name, text) -> plan.copy(
                        folder.resolve(name), text, source.resolve("manifests").resolve(name)));
        if (addon.guardrails() != null) {
            GuardrailsView fences = GuardrailsView.of(platform, addon, addon.guardrails());
            for (String fence : GUARDRAILS) {
                plan.draw(
                        folder.resolve("guardrail-" + fence + ".yaml"),
                        "addon/" + fence,
                        fences,
                        addon.source().at());
            }
        }
        PolicyFiles.plan(platform, version.policies(), source.resolve("policies"), folder, plan);
        if (!first) {
            plan.draw(
                    Layout.addonApplications(platform.cluster()).resolve(addon.name() + ".yaml"),
                    "argocd/application-addon",
                    AddonView.of(addon, version, folder, platform),
                    Layout.clusterSpec(platform.cluster()));
        }
    }
}
