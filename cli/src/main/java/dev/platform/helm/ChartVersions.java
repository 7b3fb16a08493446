package dev.platform.helm;

import java.util.List;

/** What versions of a chart its repository has. */
public final class ChartVersions {
    private ChartVersions() {}

    /** As the repository writes them; none of a registry, which has no index. */
    public static List<String> of(Chart chart) {
        return chart.isOci() ? List.of() : HttpRepository.versions(chart);
    }
}
