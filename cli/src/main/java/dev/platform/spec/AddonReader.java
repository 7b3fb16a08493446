package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import dev.platform.spec.SpecSet.AddonSpecs;
import dev.platform.spec.SpecSet.AddonVersionFiles;
import dev.platform.spec.SpecSet.Written;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue of add-ons: a folder an add-on, in it a folder a version. */
final class AddonReader {
    private static final RepoPath CATALOGUE = RepoPath.of("addons");

    /** What is rendered for the cluster itself stands among the add-ons under this name. */
    private static final String PLATFORM = "platform";

    private final Inputs inputs;
    private final Findings findings;
    private final SpecReader reader;

    AddonReader(Inputs inputs, Findings findings, SpecReader reader) {
        this.inputs = inputs;
        this.findings = findings;
        this.reader = reader;
    }

    SortedMap<String, AddonSpecs> read() {
        SortedMap<String, AddonSpecs> addons = new ConcurrentSkipListMap<>();
        folders().entrySet().parallelStream()
                .forEach(folder -> addons.put(folder.getKey(), addon(folder.getKey(), folder.getValue())));
        return new TreeMap<>(addons);
    }

    private AddonSpecs addon(String name, SortedMap<AddonVersionName, SortedMap<String, RepoPath>> versions) {
        SortedMap<AddonVersionName, AddonVersionFiles> read = new TreeMap<>();
        versions.forEach((version, files) -> read.put(version, version(files)));
        return new AddonSpecs(addon(name), read);
    }

    private @Nullable Written<AddonSpec> addon(String name) {
        RepoPath path = CATALOGUE.resolve(name).resolve("addon.yaml");
        if (inputs.bytes(path) == null) {
            findings.error(
                    "addon-has-its-files",
                    Location.of(path.value()),
                    "the add-on '" + name + "' has no addon.yaml",
                    "write it: platform schema addon shows its form");
        }
        return reader.read(path, SpecKind.ADDON, AddonSpec.class, name);
    }

    private AddonVersionFiles version(SortedMap<String, RepoPath> files) {
        SortedMap<String, String> manifests = new TreeMap<>();
        files.forEach((name, path) -> {
            if (name.startsWith("manifests/")) {
                manifests.put(name.substring("manifests/".length()), text(path));
            }
        });
        RepoPath version = files.get("version.yaml");
        RepoPath values = files.get("values.yaml");
        return new AddonVersionFiles(
                version == null ? null : reader.read(version, SpecKind.ADDON_VERSION, AddonVersionSpec.class, null),
                values == null ? Map.of() : reader.readValues(values),
                manifests,
                new PolicyReader(inputs, findings).read(files));
    }

    /** Paths by add-on, version and the rest of the path. */
    private SortedMap<String, SortedMap<AddonVersionName, SortedMap<String, RepoPath>>> folders() {
        SortedMap<String, SortedMap<AddonVersionName, SortedMap<String, RepoPath>>> folders = new TreeMap<>();
        for (RepoPath path : inputs.below(CATALOGUE).keySet()) {
            String[] parts = path.value().split("/", 4);
            if (parts.length > 2 && isNamed(parts[1])) {
                var versions = folders.computeIfAbsent(parts[1], addon -> new TreeMap<>());
                AddonVersionName version = parts.length == 4 ? versionOf(parts[1], parts[2]) : null;
                if (version != null) {
                    versions.computeIfAbsent(version, v -> new TreeMap<>()).put(parts[3], path);
                }
            }
        }
        return folders;
    }

    private boolean isNamed(String folder) {
        if (folder.equals(PLATFORM)) {
            report("name-is-free", folder, "the name '" + folder + "' is taken by the platform", "choose another name");
            return false;
        }
        try {
            Name.parse(folder);
            return true;
        } catch (IllegalArgumentException e) {
            report("name-is-a-label", folder, "the folder " + e.getMessage(), "rename it: use " + SpecScalars.NAME);
            return false;
        }
    }

    private void report(String rule, String folder, String message, String hint) {
        findings.error(rule, Location.of(CATALOGUE.resolve(folder).value()), message, hint);
    }

    private @Nullable AddonVersionName versionOf(String addon, String folder) {
        try {
            return AddonVersionName.parse(folder);
        } catch (IllegalArgumentException e) {
            report(
                    "addon-version-is-exact",
                    addon + "/" + folder,
                    "the folder " + e.getMessage(),
                    "name the folder for the version: 1.19.1");
            return null;
        }
    }

    private String text(RepoPath path) {
        return new String(inputs.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }
}
