package dev.platform.app;

import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.ClusterSpec.AddonPinSpec;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSet.WrittenCluster;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlEdit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The pins of add-ons in cluster.yaml, and how one is moved there. */
record AddonPins(RepoPath path, String text, Map<Name, AddonPinSpec> pins) {
    private static final List<Object> FIELD = List.of("spec", "addons");

    static AddonPins of(SpecSet specs, Inputs inputs) {
        WrittenCluster cluster = Objects.requireNonNull(specs.cluster());
        RepoPath path = Layout.clusterSpec(cluster.folder());
        String text = new String(inputs.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
        return new AddonPins(path, text, cluster.written().spec().addons());
    }

    @Nullable
    AddonVersionName of(Name addon) {
        AddonPinSpec pin = pins.get(addon);
        return pin == null ? null : pin.version();
    }

    /** The file with the add-on pinned there. */
    FileTree with(Name addon, AddonVersionName version) {
        List<Object> place = List.of("spec", "addons", addon.value(), "version");
        String edited = pins.containsKey(addon)
                ? YamlEdit.set(text, place, version.value())
                : YamlEdit.insert(text, FIELD, addon.value(), Map.of("version", version.value()));
        return FileTree.empty().with(path, edited);
    }

    /** The file without the add-on. */
    FileTree without(Name addon) {
        return FileTree.empty().with(path, YamlEdit.remove(text, List.of("spec", "addons", addon.value())));
    }
}
