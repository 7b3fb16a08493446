package dev.platform.intake;

import dev.platform.finding.Location;
import dev.platform.finding.Source;
import dev.platform.intake.Addresses.Target;
import dev.platform.model.Cache;
import dev.platform.model.Name;
import dev.platform.model.Quantity;
import dev.platform.spec.Defaults;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a cache of a Redis that keeps nothing: the platform runs one by itself. */
final class CacheIntake {
    private static final Set<String> IMAGES = Set.of("redis", "valkey");
    private static final String WORD = "(^|-)(redis|valkey)(-|$)";

    private final ProductDraft product;

    CacheIntake(ProductDraft product) {
        this.product = product;
    }

    boolean fits(Workload workload) {
        String arguments = String.join(" ", workload.container().at("args").texts())
                + String.join(" ", workload.container().at("command").texts());
        return product.site().hasCaches()
                && workload.isLongRunning()
                && IMAGES.contains(
                        ImageIntake.word(workload.container().at("image").text()))
                && workload.pod().at("containers").items().size() == 1
                && !arguments.matches("(?s).*(requirepass|appendonly|\\.conf).*")
                && workload.manifest()
                        .at("spec", "volumeClaimTemplates")
                        .items()
                        .isEmpty()
                && workload.pod().at("volumes").items().stream()
                        .allMatch(volume -> volume.at("emptyDir").isThere());
    }

    static String name(String had) {
        String name = had.replaceAll(WORD, "$1").replaceAll("^-|-$", "");
        return name.isEmpty() ? "main" : name;
    }

    void read(Workload workload) {
        Name name = cache(workload.name(), memory(workload));
        workload.services().forEach(service -> address(service.name(), name));
        settle(workload, name);
    }

    /** Adds a cache without a password, since nobody asked for one before. */
    Name cache(String had, String memory) {
        Map<String, Object> spec = new LinkedHashMap<>();
        if (Quantity.parse(memory).compareTo(Defaults.CACHE_MEMORY) != 0) {
            spec.put("memory", memory);
        }
        spec.put("authentication", false);
        return product.cache(name(had), spec);
    }

    void address(String had, Name name) {
        String host = new Cache(name.value(), Defaults.CACHE_MEMORY, false, new Nowhere()).host();
        product.addresses().add(had, new Target(host, name, true, Set.of(Cache.PORT)));
    }

    private static String memory(Workload workload) {
        Part resources = workload.container().at("resources");
        for (String which : List.of("requests", "limits")) {
            Part memory = resources.at(which, "memory");
            if (memory.isThere() && memory.text().matches(Quantity.PATTERN)) {
                memory.mapped("it is what the cache holds");
                return memory.text();
            }
        }
        return Defaults.CACHE_MEMORY.text();
    }

    private static void settle(Workload workload, Name name) {
        String why = "the cache '" + name + "' is run by the platform";
        workload.container().at("image").mapped(why + ", with Valkey, which speaks the same");
        workload.container().at("env").dropped("a cache is not configured", "see whether the program needs it");
        workload.manifest().at("metadata", "name").mapped(why);
        workload.manifest().settleMetadata();
        workload.manifest().at("spec").implied(why);
        for (Manifest service : workload.services()) {
            service.at("metadata", "name").mapped("it answers at '" + name + "-valkey'");
            service.settleMetadata();
            service.at("spec").implied(why);
        }
    }

    /** A cache that is written nowhere yet. */
    private record Nowhere() implements Source {
        @Override
        public String file() {
            return "";
        }

        @Override
        public Location at(List<Object> path) {
            return Location.of("");
        }
    }
}
