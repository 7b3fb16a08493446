package dev.platform.app;

import dev.platform.diff.ValuesConflict;
import dev.platform.diff.ValuesConflicts;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.helm.Chart;
import dev.platform.helm.ChartDefaults;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Map;

/** What becomes of our values when a chart changes: they stay as they are, unless the chart changed the same. */
public enum ValuesMerge {
    /** The chart's old and new defaults are compared with ours; where they conflict nothing is written. */
    CHECKED,
    /** Ours are taken whatever the chart says. */
    OURS;

    /** A chart in two versions. */
    record Charts(String name, String repository, String from, String to) {}

    boolean fits(Charts charts, Map<String, Object> ours, RepoPath path, Findings findings) {
        if (this == OURS || ours.isEmpty()) {
            return true;
        }
        Map<String, Object> before = ChartDefaults.of(new Chart(charts.name(), charts.repository(), charts.from()));
        Map<String, Object> after = ChartDefaults.of(new Chart(charts.name(), charts.repository(), charts.to()));
        List<ValuesConflict> conflicts = ValuesConflicts.of(before, after, ours);
        conflicts.forEach(conflict -> findings.error(
                "values-fit-the-chart",
                Location.of(path.value()),
                conflict.path() + ": " + conflict.message(),
                "change it in a folder for " + charts.to() + ", or take ours as they are with --keep-values"));
        return conflicts.isEmpty();
    }
}
