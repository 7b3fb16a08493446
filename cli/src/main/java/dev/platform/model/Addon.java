package dev.platform.model;

import dev.platform.finding.Source;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An add-on of the catalogue.
 *
 * @param chart the Helm chart that Argo CD pulls, null if manifests are synced
 * @param versions by version
 */
public record Addon(
        String name,
        String description,
        NamespaceName namespace,
        int wave,
        @Nullable Chart chart,
        SortedMap<AddonVersionName, Version> versions,
        Source source) {

    /** A Helm chart without its version. */
    public record Chart(String name, String repository) {}

    /**
     * One version of an add-on.
     *
     * @param chartVersion empty if the add-on is no chart
     * @param values what the chart is given
     * @param manifests what is synced beside the chart, by file name
     * @param policies admission policies by name
     */
    public record Version(
            AddonVersionName name,
            String chartVersion,
            Map<String, Object> values,
            SortedMap<String, String> manifests,
            SortedMap<String, Policy> policies,
            List<KubernetesVersion> kubernetes,
            Source source) {}

    /**
     * A ValidatingAdmissionPolicy.
     *
     * @param text the manifest
     * @param parameterized whether it reads the settings of the platform
     */
    public record Policy(String text, boolean parameterized) {}
}
