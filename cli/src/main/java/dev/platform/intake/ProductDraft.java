package dev.platform.intake;

import dev.platform.finding.Findings;
import dev.platform.model.HostName;
import dev.platform.model.Image;
import dev.platform.model.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The product while it comes together. */
final class ProductDraft {
    private final Site site;
    private final Findings findings;
    private final Names names = Names.ofServices();
    private final Names secretNames = new Names();
    private final Names cacheNames = new Names();
    private final Map<Name, ServiceDraft> services = new LinkedHashMap<>();
    private final Map<String, Object> caches = new LinkedHashMap<>();
    private final Map<String, Name> secrets = new TreeMap<>();
    private final List<HostName> hosts = new ArrayList<>();
    private final Addresses addresses = new Addresses();
    private boolean internet;

    ProductDraft(Site site, Findings findings) {
        this.site = site;
        this.findings = findings;
    }

    Site site() {
        return site;
    }

    Findings findings() {
        return findings;
    }

    Addresses addresses() {
        return addresses;
    }

    ServiceDraft service(String wanted) {
        ServiceDraft service = new ServiceDraft(names.give(wanted));
        services.put(service.name(), service);
        return service;
    }

    Name cache(String wanted, Map<String, Object> spec) {
        Name name = cacheNames.give(wanted);
        caches.put(name.value(), spec);
        return name;
    }

    /** A secret that is kept in the store, by the name that it had. */
    Name secret(String had) {
        return secrets.computeIfAbsent(had, secretNames::give);
    }

    boolean hasSecret(String had) {
        return secrets.containsKey(had);
    }

    void host(HostName host) {
        if (!hosts.contains(host)) {
            hosts.add(host);
        }
    }

    void internet() {
        internet = true;
    }

    Intake finish(Coverage coverage) {
        Map<String, Object> spec = new LinkedHashMap<>();
        Map<String, Object> written = new LinkedHashMap<>();
        services.values().forEach(service -> written.put(service.name().value(), service.spec()));
        put(spec, "services", written);
        Map<String, Object> kept = new LinkedHashMap<>();
        SortedSet<Name> sorted = new TreeSet<>(secrets.values());
        sorted.forEach(secret -> kept.put(secret.value(), Map.of()));
        put(spec, "secrets", kept);
        put(spec, "caches", caches);
        return new Intake(spec, images(), List.copyOf(hosts), internet, coverage);
    }

    private SortedMap<Name, Image> images() {
        SortedMap<Name, Image> images = new TreeMap<>();
        services.values().forEach(service -> {
            if (service.image() != null) {
                images.put(service.name(), service.image());
            }
        });
        return images;
    }

    private static void put(Map<String, Object> spec, String field, Map<String, Object> entries) {
        if (!entries.isEmpty()) {
            spec.put(field, entries);
        }
    }
}
