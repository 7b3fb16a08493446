package dev.platform.cli;

import dev.platform.app.ClusterUpgrade;
import dev.platform.app.ClusterUpgrade.AddonWay;
import dev.platform.model.Addon;
import dev.platform.model.KubernetesRange;
import dev.platform.model.KubernetesVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the portal shows of add-ons: what runs, which versions of Kubernetes each version documents, and what comes next. */
final class PortalAddons {
    private final ClusterUpgrade upgrade;
    private final Map<String, AddonWay> ways;

    PortalAddons(ClusterUpgrade upgrade) {
        this.upgrade = upgrade;
        this.ways = upgrade.addons().stream()
                .collect(Collectors.toMap(way -> way.addon().name(), Function.identity()));
    }

    List<Map<String, Object>> items() {
        return upgrade.desired().platform().addons().values().stream()
                .map(addon -> item(addon, ways.get(addon.name())))
                .toList();
    }

    private Map<String, Object> item(Addon addon, @Nullable AddonWay way) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", addon.name());
        PortalReport.put(data, "description", addon.description());
        data.put("namespace", addon.namespace().value());
        data.put("wave", addon.wave());
        if (way != null) {
            data.put("pinned", way.pinned().name().toString());
            data.put("next", ClusterCheckCommand.ready(way));
        }
        data.put(
                "versions",
                addon.versions().values().stream().map(this::version).toList());
        return data;
    }

    private Map<String, Object> version(Addon.Version version) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", version.name().toString());
        data.put("documents", version.kubernetes().toString());
        data.put(
                "holds",
                Stream.of(upgrade.desired().platform().cluster().kubernetes(), upgrade.to())
                        .map(kubernetes -> holds(version.kubernetes(), kubernetes))
                        .toList());
        PortalReport.put(data, "notes", version.notes());
        return data;
    }

    private static String holds(KubernetesRange range, KubernetesVersion version) {
        return range.equals(KubernetesRange.UNKNOWN) ? "unknown" : range.holds(version) ? "yes" : "no";
    }
}
