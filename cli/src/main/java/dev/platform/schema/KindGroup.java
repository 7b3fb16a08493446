package dev.platform.schema;

import dev.platform.schema.SchemaDocument.KindEntry;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The kinds of one group and version, with their schemas. Safe for several threads. */
final class KindGroup {
    private final SchemaDocument document;
    private final String origin;
    private final @Nullable KindGroup core;
    private final SchemaCompiler compiler = new SchemaCompiler(this::definition);
    private final Map<String, SchemaLink> definitions = new ConcurrentHashMap<>();

    /**
     * A group whose definitions may be those of the core.
     *
     * @param core null for the core itself
     */
    KindGroup(SchemaDocument document, String origin, @Nullable KindGroup core) {
        this.document = document;
        this.origin = origin;
        this.core = core;
    }

    Set<String> names() {
        return document.kinds().keySet();
    }

    @Nullable
    Kind kind(String name) {
        KindEntry entry = document.kinds().get(name);
        return entry == null
                ? null
                : new Kind(name, entry.resource(), entry.namespaced(), origin, definition(entry.definition()));
    }

    SchemaLink definition(String name) {
        JsonObject own = own(name);
        if (own != null) {
            return definitions.computeIfAbsent(name, any -> new SchemaLink(() -> compiler.compile(own)));
        }
        return core == null ? new SchemaLink(() -> Schema.ANYTHING) : core.definition(name);
    }

    /** The definition itself where one only gives another name to it; null if the file doesn't have it. */
    private @Nullable JsonObject own(String name) {
        Set<String> seen = new HashSet<>();
        String next = name;
        Map<?, ?> found = null;
        while (seen.add(next) && document.definitions().get(next) != null) {
            found = document.definitions().get(next);
            next = JsonObject.of(found).text(Keywords.REF);
        }
        return found == null ? null : new JsonObject(found);
    }
}
