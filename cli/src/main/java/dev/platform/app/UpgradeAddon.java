package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import dev.platform.spec.SpecSet;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish that an add-on runs in another version; older ones too, which is the way back. A version that has no folder
 * yet gets one, made from that of the version that runs.
 *
 * @param values what becomes of the values in a folder that is made
 */
public record UpgradeAddon(Name addon, AddonVersionName to, ValuesMerge values) implements Wish {
    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        PinnedAddon pinned =
                PinnedAddon.of(specs, inputs, addon, "run: platform addon add " + addon + " " + to, findings);
        if (pinned == null) {
            return null;
        }
        FileTree made = pinned.files().versions().containsKey(to)
                ? FileTree.empty()
                : new NewAddonVersion(addon, pinned.version(), to, pinned.files(), values).files(inputs, findings);
        return made == null ? null : new Written(made.with(pinned.pins().with(addon, to)), platform -> List.of());
    }

    /** What other objects in the tree would no longer be served, among them those of products. */
    @Override
    public void judge(Desired desired, Findings findings) {
        RenderedObjects.checkServed(desired, desired.platform().cluster().kubernetes(), findings);
    }

    @Override
    public String message() {
        return "Run " + addon + " " + to;
    }
}
