package dev.platform.spec;

import dev.platform.finding.Source;
import dev.platform.model.HostName;
import dev.platform.model.Tombstones;
import dev.platform.model.Tombstones.Tombstone;
import dev.platform.spec.SpecSet.Written;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the names that rest of what was written. */
final class TombstonesResolver {
    private TombstonesResolver() {}

    static Tombstones resolve(@Nullable Written<TombstonesSpec> written) {
        SortedMap<String, Tombstone> products = new TreeMap<>();
        SortedMap<HostName, Tombstone> hosts = new TreeMap<>();
        if (written != null) {
            Source spec = written.source().below("spec");
            written.spec()
                    .products()
                    .forEach((name, stone) -> products.put(
                            name.value(),
                            new Tombstone(name.value(), stone.until(), spec.below("products", name.value()))));
            written.spec()
                    .hosts()
                    .forEach((host, stone) -> hosts.put(
                            host,
                            new Tombstone(stone.product().value(), stone.until(), spec.below("hosts", host.value()))));
        }
        return new Tombstones(products, hosts);
    }
}
