package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.AddonVersionName;
import dev.platform.model.KubernetesVersion;
import dev.platform.model.Name;
import dev.platform.spec.SpecSet;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.yaml.YamlEdit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The wish that the cluster runs another minor version of Kubernetes.
 *
 * @param together add-ons that move in the same commit, since no version of theirs documents both
 */
public record UpgradeKubernetes(KubernetesVersion to, SortedMap<String, AddonVersionName> together) implements Wish {
    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        AddonPins pins = AddonPins.of(specs, inputs);
        String text = YamlEdit.set(pins.text(), List.of("spec", "kubernetes", "version"), to.toString());
        for (Map.Entry<String, AddonVersionName> addon : together.entrySet()) {
            AddonPins edited = new AddonPins(pins.path(), text, pins.pins());
            text = Objects.requireNonNull(
                    edited.with(Name.parse(addon.getKey()), addon.getValue()).text(pins.path()));
        }
        return new Written(FileTree.empty().with(pins.path(), text), platform -> List.of());
    }

    @Override
    public void judge(Desired desired, Findings findings) {
        RenderedObjects.checkServed(desired, to, findings);
    }

    @Override
    public String message() {
        return "Run Kubernetes " + to;
    }
}
