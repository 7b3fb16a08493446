package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.SpecSet;
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
        PinnedAddon pinned = PinnedAddon.of(
                specs, inputs, addon, "there is nothing to do; folders that nobody needs go by hand", findings);
        if (pinned == null) {
            return null;
        }
        return unused
                ? new Written(FileTree.empty(), others(pinned, inputs), platform -> List.of())
                : new Written(pinned.pins().without(addon), platform -> List.of());
    }

    private Set<RepoPath> others(PinnedAddon pinned, Inputs inputs) {
        Set<RepoPath> removed = new TreeSet<>();
        pinned.files().versions().keySet().stream()
                .filter(version -> !version.equals(pinned.version()))
                .forEach(version -> removed.addAll(inputs.below(Layout.addonVersion(addon.value(), version))
                        .keySet()));
        return removed;
    }

    @Override
    public String message() {
        return unused ? "Remove unused versions of " + addon : "Remove " + addon;
    }
}
