package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.AddonSpec.ChartSpec;
import dev.platform.spec.AddonVersionSpec;
import dev.platform.spec.SpecSet.AddonSpecs;
import dev.platform.spec.SpecSet.AddonVersionFiles;
import dev.platform.spec.SpecSet.Written;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlEdit;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The folder of a version that the catalogue doesn't have yet, made from that of another one. */
record NewAddonVersion(Name addon, AddonVersionName from, AddonVersionName to, AddonSpecs specs, ValuesMerge values) {
    /** Its files; null if our values and the chart's new ones don't go together, which the findings say. */
    @Nullable
    FileTree files(Inputs inputs, Findings findings) {
        AddonVersionFiles old = specs.versions().get(from);
        if (old == null || specs.addon() == null) {
            findings.error(
                    "addons-exist",
                    Location.of("addons/" + addon),
                    "the version that runs, " + from + ", has no folder that could be copied",
                    "write addons/" + addon + "/" + to + " by hand");
            return null;
        }
        RepoPath source = Layout.addonVersion(addon.value(), from);
        RepoPath target = Layout.addonVersion(addon.value(), to);
        FileTree files = FileTree.empty();
        for (Map.Entry<RepoPath, byte[]> file : inputs.below(source).entrySet()) {
            String rest = file.getKey().value().substring(source.value().length() + 1);
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            if (!rest.startsWith("manifests/" + VendoredChart.PREFIX)) {
                files = files.with(
                        new RepoPath(target + "/" + rest), rest.equals("version.yaml") ? version(text, old) : text);
            }
        }
        if (spec(old) != null
                && Boolean.TRUE.equals(Objects.requireNonNull(spec(old)).vendored())) {
            findings.warning(
                    "charts-are-vendored-again",
                    Location.of(target.value()),
                    "version " + from + " holds what its chart renders; " + to + " would be pulled",
                    "run: platform addon vendor " + addon);
        }
        ChartSpec chart = specs.addon().spec().chart();
        boolean fits = chart == null || fits(chart, old, source.resolve("values.yaml"), findings);
        return fits ? files : null;
    }

    private boolean fits(ChartSpec chart, AddonVersionFiles old, RepoPath path, Findings findings) {
        return values.fits(
                new ValuesMerge.Charts(
                        chart.name(), chart.repository(), chartVersion(old, from), chartVersion(old, to)),
                old.values(),
                path,
                findings);
    }

    /** As the chart writes versions: perhaps with a v before the number. */
    private static String chartVersion(AddonVersionFiles old, AddonVersionName version) {
        String pattern =
                spec(old) == null ? null : Objects.requireNonNull(spec(old)).chartVersion();
        return (pattern != null && pattern.startsWith("v") ? "v" : "") + version;
    }

    private static @Nullable AddonVersionSpec spec(AddonVersionFiles files) {
        Written<AddonVersionSpec> written = files.version();
        return written == null ? null : written.spec();
    }

    /** What isn't known of the new version isn't copied from the old one: its range, its notes. */
    private String version(String text, AddonVersionFiles old) {
        AddonVersionSpec spec = spec(old);
        if (spec == null) {
            return text;
        }
        String edited = text;
        if (spec.chartVersion() != null) {
            edited = YamlEdit.set(edited, List.of("spec", "chartVersion"), chartVersion(old, to));
        }
        Map<String, Boolean> unknown = new LinkedHashMap<>();
        unknown.put("appVersion", spec.appVersion() != null);
        unknown.put("kubernetes", spec.kubernetes() != null);
        unknown.put("notes", spec.notes() != null);
        unknown.put("vendored", spec.vendored() != null);
        for (Map.Entry<String, Boolean> field : unknown.entrySet()) {
            edited = field.getValue() ? YamlEdit.remove(edited, List.of("spec", field.getKey())) : edited;
        }
        return edited;
    }
}
