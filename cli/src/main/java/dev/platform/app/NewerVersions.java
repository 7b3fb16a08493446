package dev.platform.app;

import dev.platform.helm.Chart;
import dev.platform.helm.ChartVersions;
import dev.platform.model.Addon;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which pinned add-ons have a newer version than runs: in the catalogue, or in the repositories of their charts. */
public record NewerVersions(Platform platform, boolean remote) {
    /**
     * A newer version.
     *
     * @param known whether the catalogue has it
     */
    public record Newer(Addon addon, AddonVersionName pinned, AddonVersionName version, boolean known) {
        /** What it documents of Kubernetes, if that is known. */
        public String kubernetes() {
            return known
                    ? Objects.requireNonNull(addon.versions().get(version))
                            .kubernetes()
                            .toString()
                    : "not in the catalogue";
        }
    }

    /** Of each add-on all of them, from old to new. */
    public List<Newer> all() {
        List<Newer> all = new ArrayList<>();
        platform.cluster().addons().forEach((name, pinned) -> {
            Addon addon = platform.addons().get(name);
            if (addon != null) {
                versions(addon).tailSet(pinned).stream()
                        .filter(version -> !version.equals(pinned))
                        .forEach(version -> all.add(new Newer(
                                addon, pinned, version, addon.versions().containsKey(version))));
            }
        });
        return all;
    }

    private SortedSet<AddonVersionName> versions(Addon addon) {
        SortedSet<AddonVersionName> versions = new TreeSet<>(addon.versions().keySet());
        if (remote && addon.chart() != null) {
            ChartVersions.of(new Chart(addon.chart().name(), addon.chart().repository(), "")).stream()
                    .map(version -> version.replaceFirst("^v", ""))
                    .filter(version -> version.matches(AddonVersionName.PATTERN))
                    .forEach(version -> versions.add(AddonVersionName.parse(version)));
        }
        return versions;
    }
}
