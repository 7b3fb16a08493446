package dev.platform.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What a product keeps beside its services: several use it, and one of them may go while it stays. */
public record Holdings(
        SortedMap<String, Secret> secrets,
        SortedMap<String, Database> databases,
        SortedMap<String, Cache> caches,
        SortedMap<String, Bucket> buckets,
        SortedMap<String, Queue> queues) {

    public boolean isEmpty() {
        return secrets.isEmpty() && stores().isEmpty();
    }

    public List<Store> stores() {
        List<Store> stores = new ArrayList<>(databases.values());
        stores.addAll(caches.values());
        stores.addAll(outside());
        return List.copyOf(stores);
    }

    /** What a provider of the cluster keeps. */
    public List<Store.Outside> outside() {
        List<Store.Outside> outside = new ArrayList<>(buckets.values());
        outside.addAll(queues.values());
        return List.copyOf(outside);
    }
}
