package dev.platform.app;

import dev.platform.status.LiveKind;
import dev.platform.status.LiveObject;
import dev.platform.status.LiveProduct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What was read so far of some products, and what may not be. */
final class LiveObjects {
    private final Map<String, Map<LiveKind, List<LiveObject>>> objects = new HashMap<>();
    private final Map<String, Set<LiveKind>> forbidden = new HashMap<>();

    LiveObjects(Collection<String> products) {
        for (String product : products) {
            objects.put(product, new EnumMap<>(LiveKind.class));
            forbidden.put(product, EnumSet.noneOf(LiveKind.class));
        }
    }

    /** Adds those whose label says that they are of one of the products. */
    void add(LiveKind kind, List<Map<String, Object>> found) {
        for (Map<String, Object> object : found) {
            add(kind, new LiveObject(object).label(LiveProduct.LABEL), List.of(object));
        }
    }

    void add(LiveKind kind, String product, List<Map<String, Object>> found) {
        Map<LiveKind, List<LiveObject>> known = objects.get(product);
        if (known != null) {
            known.computeIfAbsent(kind, none -> new ArrayList<>())
                    .addAll(found.stream().map(LiveObject::new).toList());
        }
    }

    void forbid(Set<LiveKind> kinds, Set<String> products) {
        products.forEach(
                product -> Objects.requireNonNull(forbidden.get(product)).addAll(kinds));
    }

    LiveProduct product(String product) {
        return new LiveProduct(
                Objects.requireNonNull(objects.get(product)), Objects.requireNonNull(forbidden.get(product)));
    }

    Map<String, LiveProduct> products() {
        Map<String, LiveProduct> products = new HashMap<>();
        objects.keySet().forEach(product -> products.put(product, product(product)));
        return products;
    }
}
