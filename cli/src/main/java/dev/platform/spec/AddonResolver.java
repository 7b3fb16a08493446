package dev.platform.spec;

import dev.platform.finding.Location;
import dev.platform.finding.Source;
import dev.platform.model.Addon;
import dev.platform.model.Addon.Version;
import dev.platform.model.AddonVersionName;
import dev.platform.model.KubernetesVersion;
import dev.platform.spec.SpecSet.AddonSpecs;
import dev.platform.spec.SpecSet.AddonVersionFiles;
import dev.platform.spec.SpecSet.Written;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes add-ons of what was written. */
final class AddonResolver {
    private AddonResolver() {}

    static @Nullable Addon resolve(String name, AddonSpecs files) {
        Written<AddonSpec> written = files.addon();
        if (written == null) {
            return null;
        }
        AddonSpec spec = written.spec();
        SortedMap<AddonVersionName, Version> versions = new TreeMap<>();
        files.versions().forEach((version, content) -> versions.put(version, version(name, version, content)));
        return new Addon(
                name,
                Defaults.or(written.metadata().description(), ""),
                spec.namespace(),
                spec.wave(),
                spec.chart() == null
                        ? null
                        : new Addon.Chart(spec.chart().name(), spec.chart().repository()),
                versions,
                written.source());
    }

    private static Version version(String addon, AddonVersionName name, AddonVersionFiles files) {
        Written<AddonVersionSpec> written = files.version();
        if (written == null) {
            return new Version(
                    name, "", files.values(), files.manifests(), files.policies(), List.of(), folder(addon, name));
        }
        AddonVersionSpec spec = written.spec();
        return new Version(
                name,
                Defaults.or(spec.chartVersion(), ""),
                files.values(),
                files.manifests(),
                files.policies(),
                kubernetes(spec.kubernetes()),
                written.source());
    }

    /** The oldest and the newest version; empty if nothing is said. */
    private static List<KubernetesVersion> kubernetes(AddonVersionSpec.@Nullable RangeSpec range) {
        return range == null ? List.of() : List.of(range.min(), range.max());
    }

    private static Source folder(String addon, AddonVersionName version) {
        String path = "addons/" + addon + "/" + version;
        return new Source() {
            @Override
            public String file() {
                return path;
            }

            @Override
            public Location at(List<Object> steps) {
                return Location.of(path);
            }
        };
    }
}
