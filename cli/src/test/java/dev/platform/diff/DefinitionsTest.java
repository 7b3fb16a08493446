package dev.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the diff knows of lists and of fixed fields is what the definitions of add-ons say. */
class DefinitionsTest {
    private static final Path DEFINITIONS = Path.of("..", "..", "shared", "facts", "crds");

    private static final Pattern SAME =
            Pattern.compile("self(\\.\\w+)? == oldSelf(?:\\1)?|oldSelf(\\.\\w+)? == self(?:\\2)?");

    /** The keys by the path of the list. */
    private static final Map<String, List<String>> LISTS = new TreeMap<>();
    /** The paths that a rule fixes, by group and kind. */
    private static final Map<String, TreeSet<String>> FIXED = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(DEFINITIONS), "the definitions are not beside this repository");
        try (var files = Files.list(DEFINITIONS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                KubernetesObject definition = Objects.requireNonNull(
                        KubernetesObject.read(RepoPath.of(file.getFileName().toString()), Files.readString(file)),
                        file.toString());
                String kind = definition.text("spec", "group") + "/" + definition.text("spec", "names", "kind");
                for (Map<?, ?> version : definition.maps("spec", "versions")) {
                    if (version.get("schema") instanceof Map<?, ?> schema) {
                        walk(kind, "", schema.get("openAPIV3Schema"));
                    }
                }
            }
        }
    }

    private static void walk(String kind, String path, @Nullable Object node) {
        if (!(node instanceof Map<?, ?> schema) || path.startsWith("status")) {
            return;
        }
        if (schema.get("x-kubernetes-list-map-keys") instanceof List<?> keys) {
            LISTS.put(kind + " " + path, keys.stream().map(Object::toString).toList());
        }
        if (schema.get("x-kubernetes-validations") instanceof List<?> rules) {
            rules.forEach(rule ->
                    fixed(kind, path, rule instanceof Map<?, ?> map ? String.valueOf(map.get("rule")) : ""));
        }
        if (schema.get("properties") instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> walk(kind, path.isEmpty() ? name.toString() : path + "." + name, field));
        }
        walk(kind, path, schema.get("items"));
        walk(kind, path, schema.get("additionalProperties"));
    }

    private static void fixed(String kind, String path, String rule) {
        Matcher same = SAME.matcher(rule);
        if (same.matches()) {
            String field = Stream.of(same.group(1), same.group(2))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            FIXED.computeIfAbsent(kind, any -> new TreeSet<>()).add(path + field);
        }
    }

    @Test
    void listsAreKeyedAsTheirDefinitionsSay() {
        assertThat(LISTS).hasSizeGreaterThan(400);
        List<String> wrong = new ArrayList<>();
        LISTS.forEach((path, keys) -> {
            String name = path.substring(path.lastIndexOf('.') + 1);
            Map<String, Object> keyed = ListSemantics.keyed(name, List.of(item(keys, "a"), item(keys, "b")));
            Map<String, Object> turned = ListSemantics.keyed(name, List.of(item(keys, "b"), item(keys, "a")));
            if (keyed == null || turned == null || !keyed.keySet().equals(turned.keySet())) {
                wrong.add(path + " by " + keys);
            } else if (keyed.keySet().stream().anyMatch(key -> key.contains("other"))) {
                wrong.add(path + " is a set");
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Object> item(List<String> keys, String value) {
        Map<String, Object> item = new LinkedHashMap<>();
        keys.forEach(key -> item.put(key, value));
        item.put("other", "x");
        return item;
    }

    @Test
    void fixedFieldsAreThoseOfTheDefinitions() {
        assertThat(FIXED).hasSizeGreaterThan(10);
        Map<String, TreeSet<String>> known = new TreeMap<>();
        ImmutabilityRules.DECLARED.forEach((kind, paths) -> known.put(kind, new TreeSet<>(paths)));
        assertThat(known).isEqualTo(FIXED);
    }
}
