package dev.platform.plan;

import dev.platform.model.Addon;
import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import dev.platform.tree.RepoPath;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the template of an add-on's Application sees: a folder of manifests, a chart, or both.
 *
 * @param folder null if it has no manifests
 * @param chart null if it is no chart
 */
record AddonView(
        String name,
        String namespace,
        String wave,
        @Nullable Folder folder,
        @Nullable Chart chart,
        ApplicationView.Target target) {

    /** Whether Argo CD needs nothing but the folder. */
    boolean isPlain() {
        return chart == null;
    }

    /** A part of the platform itself, whose objects all name their namespace. */
    static AddonView folder(String name, String wave, RepoPath folder, Platform platform) {
        return new AddonView(
                name,
                Cluster.Gateway.NAMESPACE,
                wave,
                new Folder(folder.value()),
                null,
                new ApplicationView.Target(platform));
    }

    static AddonView of(Addon addon, Addon.Version version, RepoPath folder, Platform platform) {
        return new AddonView(
                addon.name(),
                addon.namespace().value(),
                Integer.toString(addon.wave()),
                version.manifests().isEmpty() && version.policies().isEmpty() && addon.guardrails() == null
                        ? null
                        : new Folder(folder.value()),
                chart(addon, version),
                new ApplicationView.Target(platform));
    }

    private static @Nullable Chart chart(Addon addon, Addon.Version version) {
        return addon.chart() == null || version.vendored()
                ? null
                : new Chart(addon.chart().name(), addon.chart().source(), version.chartVersion(), version.values());
    }

    /** A folder of this repository. */
    record Folder(String path) {}

    /** A pinned Helm chart with its values. */
    record Chart(String chart, String chartRepository, String version, Map<String, Object> values) {}
}
