package dev.platform.schema;

import dev.platform.yaml.Json;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one file of schemas holds: the kinds of one group and version.
 *
 * @param kinds by their names
 * @param definitions reduced schemas by their names; what the core defines in the same way is not repeated
 */
record SchemaDocument(
        GroupVersion groupVersion, SortedMap<String, KindEntry> kinds, SortedMap<String, Map<?, ?>> definitions) {
    private static final String API_VERSION = "apiVersion";
    private static final String KINDS = "kinds";
    private static final String DEFINITIONS = "definitions";
    private static final String RESOURCE = "resource";
    private static final String NAMESPACED = "namespaced";

    SchemaDocument {
        kinds = Collections.unmodifiableSortedMap(kinds);
        definitions = Collections.unmodifiableSortedMap(definitions);
    }

    /**
     * A kind that can be created.
     *
     * @param resource its name in URLs and rules, such as {@code deployments}
     * @param definition the name of its schema
     */
    record KindEntry(String resource, boolean namespaced, String definition) {}

    static SchemaDocument parse(String text) throws IOException {
        JsonObject file = new JsonObject(Json.object(text));
        if (file.text(API_VERSION).isEmpty() || !file.has(KINDS)) {
            throw new IOException("apiVersion or kinds is missing");
        }
        SortedMap<String, KindEntry> kinds = new TreeMap<>();
        JsonObject listed = file.object(KINDS);
        for (Object name : listed.fields().keySet()) {
            JsonObject kind = listed.object(name.toString());
            kinds.put(
                    name.toString(),
                    new KindEntry(kind.text(RESOURCE), kind.isTrue(NAMESPACED), kind.text(Keywords.REF)));
        }
        SortedMap<String, Map<?, ?>> definitions = new TreeMap<>();
        file.object(DEFINITIONS)
                .fields()
                .forEach((name, schema) ->
                        definitions.put(name.toString(), JsonObject.of(schema).fields()));
        return new SchemaDocument(GroupVersion.parse(file.text(API_VERSION)), kinds, definitions);
    }

    /** The same with the kinds of another document of this group and version. */
    SchemaDocument with(SchemaDocument other) {
        SortedMap<String, KindEntry> allKinds = new TreeMap<>(kinds);
        allKinds.putAll(other.kinds);
        SortedMap<String, Map<?, ?>> allDefinitions = new TreeMap<>(definitions);
        allDefinitions.putAll(other.definitions);
        return new SchemaDocument(groupVersion, allKinds, allDefinitions);
    }

    /** The same without the kinds that another document has. */
    SchemaDocument without(SchemaDocument other) {
        SortedMap<String, KindEntry> left = new TreeMap<>(kinds);
        left.keySet().removeAll(other.kinds.keySet());
        SortedMap<String, Map<?, ?>> needed = new TreeMap<>(definitions);
        needed.keySet()
                .retainAll(left.values().stream().map(KindEntry::definition).toList());
        return new SchemaDocument(groupVersion, left, needed);
    }

    /** The same without the definitions that the core has too. */
    SchemaDocument beside(SchemaDocument core) {
        SortedMap<String, Map<?, ?>> own = new TreeMap<>(definitions);
        own.entrySet().removeIf(entry -> entry.getValue().equals(core.definitions.get(entry.getKey())));
        return new SchemaDocument(groupVersion, kinds, own);
    }

    /** The text of the file. Equal documents are equal bytes. */
    String text() {
        Map<String, Object> listed = new TreeMap<>();
        kinds.forEach((name, kind) -> listed.put(
                name,
                SchemaText.ordered(
                        RESOURCE, kind.resource(), NAMESPACED, kind.namespaced(), Keywords.REF, kind.definition())));
        return SchemaText.of(
                SchemaText.ordered(API_VERSION, groupVersion.toString(), KINDS, listed, DEFINITIONS, definitions));
    }
}
