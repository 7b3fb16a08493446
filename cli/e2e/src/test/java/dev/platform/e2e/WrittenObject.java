package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An object as cases write it: a rendered file or the object itself, with edits by JSON pointer. */
final class WrittenObject {
    private static final ObjectMapper YAML = new YAMLMapper();

    private WrittenObject() {}

    /**
     * The object of a case; missing if it has none.
     *
     * @param objects those that may be named instead of written
     */
    static JsonNode read(JsonNode written, JsonNode objects) throws IOException {
        JsonNode object = MissingNode.getInstance();
        if (written.has("from")) {
            Path file = Tree.REPOSITORY
                    .resolve("clusters/production")
                    .resolve(written.path("from").asText());
            object = YAML.readTree(Files.readString(file));
        } else if (written.has("object")) {
            JsonNode named = written.path("object");
            object = (named.isTextual() ? objects.path(named.asText()) : named).deepCopy();
        }
        changeAll(object, "", written.path("change"));
        return object;
    }

    /** Edits an object, with a prefix before each pointer. */
    static void changeAll(JsonNode object, String prefix, JsonNode changes) {
        for (var change : changes.properties()) {
            change(object, prefix + change.getKey(), change.getValue());
        }
    }

    private static void change(JsonNode object, String pointer, JsonNode value) {
        String[] steps = pointer.substring(1).split("/", -1);
        JsonNode at = object;
        for (int i = 0; i < steps.length - 1; i++) {
            String step = unescaped(steps[i]);
            if (at instanceof ArrayNode list) {
                at = list.get(Integer.parseInt(step));
            } else {
                ObjectNode map = (ObjectNode) at;
                at = map.has(step)
                        ? map.get(step)
                        : steps[i + 1].equals("-") ? map.putArray(step) : map.putObject(step);
            }
        }
        put(at, unescaped(steps[steps.length - 1]), value);
    }

    private static void put(JsonNode at, String step, JsonNode value) {
        if (at instanceof ArrayNode list) {
            if (step.equals("-")) {
                list.add(value);
            } else {
                list.set(Integer.parseInt(step), value);
            }
        } else if (value.isNull()) {
            ((ObjectNode) at).remove(step);
        } else {
            ((ObjectNode) at).set(step, value);
        }
    }

    private static String unescaped(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }
}
