package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSet.AddonSpecs;
import dev.platform.tree.Inputs;
import org.jspecify.annotations.Nullable;

/** An add-on of the catalogue that the cluster has, and the version that runs. */
record PinnedAddon(AddonSpecs files, AddonPins pins, AddonVersionName version) {
    /**
     * Null if there is no such add-on, or none of it runs, which the findings say.
     *
     * @param hint what to do where none runs
     */
    static @Nullable PinnedAddon of(SpecSet specs, Inputs inputs, Name addon, String hint, Findings findings) {
        AddonSpecs files = Known.addon(specs, addon, findings);
        AddonPins pins = AddonPins.of(specs, inputs);
        AddonVersionName version = pins.of(addon);
        if (files != null && version == null) {
            findings.error(
                    "addons-exist",
                    Location.of(pins.path().value()),
                    "'" + addon + "' isn't pinned, so none of it runs",
                    hint);
        }
        return files == null || version == null ? null : new PinnedAddon(files, pins, version);
    }
}
