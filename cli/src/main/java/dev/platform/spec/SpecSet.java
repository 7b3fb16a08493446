package dev.platform.spec;

import dev.platform.finding.Source;
import dev.platform.model.Addon;
import dev.platform.model.AddonVersionName;
import dev.platform.model.KubernetesRange;
import dev.platform.model.Manifest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All specs of a repository as written. A spec that could not be read is null, and its findings are known.
 *
 * @param products by the name of the folder
 * @param addons by the name of the folder
 */
public record SpecSet(
        @Nullable Written<PlatformSpec> platform,
        @Nullable WrittenCluster cluster,
        SortedMap<String, ProductSpecs> products,
        SortedMap<String, AddonSpecs> addons,
        @Nullable Written<ApprovalsSpec> approvals,
        @Nullable Written<TombstonesSpec> tombstones) {

    /** The same with more products. */
    public SpecSet with(SortedMap<String, ProductSpecs> more) {
        SortedMap<String, ProductSpecs> all = new TreeMap<>(products);
        all.putAll(more);
        return new SpecSet(platform, cluster, all, addons, approvals, tombstones);
    }

    /** A spec with its metadata and its place. */
    public record Written<S>(MetadataSpec metadata, S spec, Source source) {}

    /** The cluster with the name of its folder. */
    public record WrittenCluster(String folder, Written<ClusterSpec> written) {}

    /**
     * The files of a product's folder.
     *
     * @param dashboards of the team, as JSON, by their names
     * @param extra manifests that the team writes itself, by the name of the file
     */
    public record ProductSpecs(
            @Nullable Written<ProductSpec> product,
            @Nullable Written<GrantSpec> grant,
            @Nullable Written<VersionsSpec> versions,
            SortedMap<String, String> dashboards,
            SortedMap<String, Manifest> extra) {}

    /** The files of an add-on's folder. */
    public record AddonSpecs(
            @Nullable Written<AddonSpec> addon, SortedMap<AddonVersionName, AddonVersionFiles> versions) {}

    /**
     * The files of one version of an add-on.
     *
     * @param policies by their names
     */
    public record AddonVersionFiles(
            @Nullable Written<AddonVersionSpec> version,
            Map<String, Object> values,
            SortedMap<String, String> manifests,
            SortedMap<String, Addon.Policy> policies) {
        /** What the version documents of Kubernetes. */
        public KubernetesRange kubernetes() {
            AddonVersionSpec.RangeSpec range =
                    version == null ? null : version.spec().kubernetes();
            return range == null ? KubernetesRange.UNKNOWN : new KubernetesRange(range.min(), range.max());
        }
    }
}
