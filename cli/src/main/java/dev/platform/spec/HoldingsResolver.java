package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Bucket;
import dev.platform.model.Cache;
import dev.platform.model.Cluster;
import dev.platform.model.Database;
import dev.platform.model.Holdings;
import dev.platform.model.Product.Grant;
import dev.platform.model.Queue;
import dev.platform.spec.SpecSet.Written;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes what a product keeps beside its services. */
final class HoldingsResolver {
    private final Map<String, Database.Size> sizes;
    private final Cluster cluster;
    private final Findings findings;

    HoldingsResolver(Map<String, Database.Size> sizes, Cluster cluster, Findings findings) {
        this.sizes = sizes;
        this.cluster = cluster;
        this.findings = findings;
    }

    Holdings resolve(String product, Grant grant, Written<ProductSpec> written) {
        Source spec = written.source().below("spec");
        return new Holdings(
                new SecretResolver(product, findings).resolve(written),
                new DatabaseResolver(sizes, cluster, grant, findings).resolve(written.spec(), spec.below("databases")),
                caches(written.spec(), spec.below("caches")),
                new OutsideResolver("buckets", product, cluster, findings)
                        .resolve(written.spec().buckets(), cluster.buckets(), spec, Bucket::new),
                new OutsideResolver("queues", product, cluster, findings)
                        .resolve(written.spec().queues(), cluster.queues(), spec, Queue::new));
    }

    private SortedMap<String, Cache> caches(ProductSpec spec, Source source) {
        SortedMap<String, Cache> caches = new TreeMap<>();
        spec.caches().forEach((name, cache) -> {
            Source place = source.below(name.value());
            if (cluster.caches() == null) {
                findings.error(
                        "store-is-offered",
                        place.at(),
                        "the cluster '" + cluster.name() + "' has no caches",
                        "ask the platform team to add 'caches' to cluster.yaml");
            }
            caches.put(
                    name.value(),
                    new Cache(
                            name.value(),
                            Defaults.or(cache.memory(), Defaults.CACHE_MEMORY),
                            Defaults.or(cache.authentication(), true),
                            place));
        });
        return caches;
    }
}
