package dev.platform.app;

import dev.platform.model.HostName;
import dev.platform.model.Product;
import dev.platform.model.Tombstones;
import dev.platform.model.Tombstones.Tombstone;
import dev.platform.render.Renderer;
import dev.platform.spec.SpecKind;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file with the names that rest, which only the machine writes: so it is always written as a whole. */
record TombstonesFile(SortedMap<String, Tombstone> products, SortedMap<HostName, Tombstone> hosts) {
    static final RepoPath FILE = RepoPath.of(SpecKind.TOMBSTONES.file());

    /** These without those whose day has passed. */
    TombstonesFile without(LocalDate today) {
        SortedMap<String, Tombstone> restingProducts = new TreeMap<>(products);
        restingProducts.values().removeIf(stone -> stone.isOver(today));
        SortedMap<HostName, Tombstone> restingHosts = new TreeMap<>(hosts);
        restingHosts.values().removeIf(stone -> stone.isOver(today));
        return new TombstonesFile(restingProducts, restingHosts);
    }

    /** These with the name and the domains of a product; all other hosts of it lie below its name. */
    TombstonesFile with(Product product, LocalDate until) {
        Tombstone stone = new Tombstone(product.name(), until, product.source());
        SortedMap<String, Tombstone> moreProducts = new TreeMap<>(products);
        moreProducts.put(product.name(), stone);
        SortedMap<HostName, Tombstone> moreHosts = new TreeMap<>(hosts);
        product.grant().domains().forEach(domain -> moreHosts.put(domain, stone));
        return new TombstonesFile(moreProducts, moreHosts);
    }

    /** Whether the file has to be written for it. */
    boolean isOtherThan(Tombstones written) {
        return !products.equals(written.products()) || !hosts.equals(written.hosts());
    }

    FileTree files(Inputs inputs) {
        Map<String, Object> names = new LinkedHashMap<>();
        products.forEach(
                (name, stone) -> names.put(name, Map.of("until", stone.until().toString())));
        Map<String, Object> domains = new LinkedHashMap<>();
        hosts.forEach((host, stone) -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("product", stone.product());
            fields.put("until", stone.until().toString());
            domains.put(host.value(), fields);
        });
        return FileTree.empty().with(FILE, Renderer.draw("scaffold/tombstones.yaml", new View(names, domains), inputs));
    }

    /** What the template sees. */
    record View(Map<String, Object> products, Map<String, Object> hosts) {}
}
