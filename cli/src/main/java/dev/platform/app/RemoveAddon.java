package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSet.AddonSpecs;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The wish that the cluster has an add-on no longer, or that the folders of its versions that don't run go.
 *
 * @param unused whether it is the folders
 */
public record RemoveAddon(Name addon, boolean unused) implements Wish {
    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        AddonSpecs files = Known.addon(specs, addon, findings);
        if (files == null) {
            return null;
        }
        AddonPins pins = AddonPins.of(specs, inputs);
        AddonVersionName pinned = pins.of(addon);
        if (pinned == null) {
            findings.error(
                    "addons-exist",
                    Location.of(pins.path().value()),
                    "'" + addon + "' isn't pinned, so "
                            + (unused ? "nothing says which of its folders is used" : "it is off"),
                    unused ? "remove folders that nobody will need by hand" : "there is nothing to do");
            return null;
        }
        return unused
                ? new Written(FileTree.empty(), others(files, pinned, inputs), platform -> List.of())
                : new Written(pins.without(addon), platform -> List.of());
    }

    private Set<RepoPath> others(AddonSpecs files, AddonVersionName pinned, Inputs inputs) {
        Set<RepoPath> removed = new TreeSet<>();
        files.versions().keySet().stream()
                .filter(version -> !version.equals(pinned))
                .forEach(version -> removed.addAll(inputs.below(Layout.addonVersion(addon.value(), version))
                        .keySet()));
        return removed;
    }

    @Override
    public String message() {
        return unused ? "Remove unused versions of " + addon : "Remove " + addon;
    }
}
