package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.AddonVersionName;
import dev.platform.model.KubernetesVersion;
import dev.platform.model.Name;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSet.AddonSpecs;
import dev.platform.tree.Inputs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The wish that the cluster has an add-on of the catalogue.
 *
 * @param version null for the newest one that says nothing against the cluster's Kubernetes
 */
public record AddAddon(Name addon, @Nullable AddonVersionName version) implements Wish {
    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        AddonSpecs files = Known.addon(specs, addon, findings);
        AddonPins pins = AddonPins.of(specs, inputs);
        if (files == null) {
            return null;
        }
        AddonVersionName pinned = pins.of(addon);
        if (pinned != null && !pinned.equals(version)) {
            findings.error(
                    "addons-exist",
                    Location.of(pins.path().value()),
                    "'" + addon + "' is pinned already, to " + pinned,
                    "for another version run: platform addon upgrade " + addon + " --to VERSION");
            return null;
        }
        AddonVersionName chosen = version == null ? newest(files, kubernetes(specs)) : version;
        if (chosen == null || !files.versions().containsKey(chosen)) {
            findings.error(
                    "addons-exist",
                    Location.of("addons/" + addon),
                    chosen == null
                            ? "no version of '" + addon + "' documents Kubernetes " + kubernetes(specs)
                            : "there is no version " + chosen + " of '" + addon + "'",
                    "use one of " + files.versions().keySet());
            return null;
        }
        return new Written(pins.with(addon, chosen), platform -> List.of());
    }

    private static KubernetesVersion kubernetes(SpecSet specs) {
        return Objects.requireNonNull(specs.cluster())
                .written()
                .spec()
                .kubernetes()
                .version();
    }

    private static @Nullable AddonVersionName newest(AddonSpecs files, KubernetesVersion kubernetes) {
        return files.versions().entrySet().stream()
                .filter(version -> version.getValue().kubernetes().holds(kubernetes))
                .map(Map.Entry::getKey)
                .reduce((older, newer) -> newer)
                .orElse(null);
    }

    @Override
    public void judge(Desired desired, Findings findings) {
        RenderedObjects.checkServed(desired, desired.platform().cluster().kubernetes(), findings);
    }

    @Override
    public String message() {
        return "Add " + addon + (version == null ? "" : " " + version);
    }
}
