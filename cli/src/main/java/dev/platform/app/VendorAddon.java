package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.helm.Chart;
import dev.platform.helm.ChartRender;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.AddonSpec;
import dev.platform.spec.AddonVersionSpec;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSet.AddonVersionFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlEdit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The wish that the version of an add-on that runs holds what its chart renders: every object is seen in a diff, and
 * nothing is pulled when the cluster syncs.
 */
public record VendorAddon(Name addon) implements Wish {
    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        PinnedAddon pinned = PinnedAddon.of(specs, inputs, addon, "run: platform addon add " + addon, findings);
        if (pinned == null) {
            return null;
        }
        AddonVersionFiles version = pinned.files().versions().get(pinned.version());
        AddonSpec spec =
                pinned.files().addon() == null ? null : pinned.files().addon().spec();
        if (spec == null || spec.chart() == null || version == null || version.version() == null) {
            findings.error(
                    "addons-exist",
                    Location.of("addons/" + addon),
                    "'" + addon + "' is no chart",
                    "its manifests are in its folder already");
            return null;
        }
        String kubernetes = Objects.requireNonNull(specs.cluster())
                        .written()
                        .spec()
                        .kubernetes()
                        .version() + ".0";
        return write(spec, version.version().spec(), pinned.version(), kubernetes, inputs, findings);
    }

    private @Nullable Written write(
            AddonSpec spec,
            AddonVersionSpec version,
            AddonVersionName pinned,
            String kubernetes,
            Inputs inputs,
            Findings findings) {
        RepoPath folder = Layout.addonVersion(addon.value(), pinned);
        AddonSpec.ChartSpec source = Objects.requireNonNull(spec.chart());
        Chart chart = new Chart(
                source.name(),
                source.repository(),
                Objects.requireNonNull(version.chartVersion(), "a chart's version"));
        ChartRender.Release release = new ChartRender.Release(
                addon.value(), spec.namespace().value(), text(inputs, folder.resolve("values.yaml")), kubernetes);
        String once = ChartRender.of(chart, release);
        if (!once.equals(ChartRender.of(chart, release))) {
            findings.error(
                    "chart-is-the-same-twice",
                    Location.of(folder.resolve("values.yaml").value()),
                    "the chart renders something else each time, such as a password or a certificate",
                    "set the values that make it, so that the cluster doesn't change at each sync");
            return null;
        }
        FileTree manifests = VendoredChart.files(chart.toString(), once, folder.resolve("manifests"), findings);
        return manifests == null
                ? null
                : new Written(
                        manifests.with(
                                folder.resolve("version.yaml"),
                                marked(text(inputs, folder.resolve("version.yaml")), version)),
                        gone(folder, manifests, inputs),
                        platform -> List.of());
    }

    private static String text(Inputs inputs, RepoPath path) {
        return new String(inputs.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private static String marked(String text, AddonVersionSpec version) {
        if (Boolean.TRUE.equals(version.vendored())) {
            return text;
        }
        return version.vendored() == null
                ? YamlEdit.insert(text, List.of("spec"), "vendored", true)
                : YamlEdit.set(text, List.of("spec", "vendored"), true);
    }

    /** What an earlier chart rendered, and this one doesn't. */
    private static Set<RepoPath> gone(RepoPath folder, FileTree manifests, Inputs inputs) {
        Set<RepoPath> gone = new TreeSet<>();
        for (RepoPath path : inputs.below(folder.resolve("manifests")).keySet()) {
            if (path.name().startsWith(VendoredChart.PREFIX) && !manifests.contains(path)) {
                gone.add(path);
            }
        }
        return gone;
    }

    @Override
    public void judge(Desired desired, Findings findings) {
        RenderedObjects.checkServed(desired, desired.platform().cluster().kubernetes(), findings);
    }

    @Override
    public String message() {
        return "Vendor the chart of " + addon;
    }
}
