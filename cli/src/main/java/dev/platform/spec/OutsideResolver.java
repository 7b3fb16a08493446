package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Cluster;
import dev.platform.model.Name;
import dev.platform.model.SecretPath;
import dev.platform.model.Store;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds out who keeps the buckets, or the queues, of a product. */
final class OutsideResolver {
    private final String kind;
    private final String product;
    private final Cluster cluster;
    private final Findings findings;

    /**
     * Resolves the stores of one kind.
     *
     * @param kind the field that lists them
     */
    OutsideResolver(String kind, String product, Cluster cluster, Findings findings) {
        this.kind = kind;
        this.product = product;
        this.cluster = cluster;
        this.findings = findings;
    }

    /** Makes one of them. */
    interface Maker<S extends Store.Outside> {
        S make(String name, Cluster.Provider provider, SecretPath path, Source source);
    }

    <S extends Store.Outside> SortedMap<String, S> resolve(
            Map<Name, OutsideSpec> written, Cluster.@Nullable Provider provider, Source spec, Maker<S> maker) {
        SortedMap<String, S> stores = new TreeMap<>();
        written.forEach((name, store) -> {
            Source place = spec.below(kind, name.value());
            if (provider == null) {
                findings.error(
                        "store-is-offered",
                        place.at(),
                        "the cluster '" + cluster.name() + "' has nobody who keeps " + kind,
                        "ask the platform team to add '" + kind + "' to cluster.yaml");
            } else {
                stores.put(name.value(), maker.make(name.value(), provider, path(name, store, place), place));
            }
        });
        return stores;
    }

    private SecretPath path(Name name, OutsideSpec store, Source place) {
        SecretPath path = Defaults.or(store.path(), SecretPath.of(product, kind + "/" + name));
        SecretResolver.checkIsOwn(path, product, place, findings);
        return path;
    }
}
