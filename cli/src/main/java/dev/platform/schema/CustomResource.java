package dev.platform.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The schema of a custom resource. The same comes out of its definition and of the server that has taken it. */
final class CustomResource {
    private CustomResource() {}

    /** The name by which an API server publishes it. */
    static String name(GroupVersion groupVersion, String kind) {
        return prefix(groupVersion) + kind;
    }

    /** Whether a schema has such a name, and is therefore not a type of a program. */
    static boolean isNamed(String definition, GroupVersion groupVersion) {
        return definition.startsWith(prefix(groupVersion));
    }

    private static String prefix(GroupVersion groupVersion) {
        List<String> labels = Arrays.asList(groupVersion.group().split("\\.", -1));
        Collections.reverse(labels);
        return String.join(".", labels) + "." + groupVersion.version() + ".";
    }

    static Map<String, Object> reduce(JsonObject schema) {
        Map<String, Object> reduced = Reduction.ofCustomResources().reduce(schema);
        return ObjectFields.withoutStatus(ObjectFields.ofCustomResource(reduced));
    }
}
