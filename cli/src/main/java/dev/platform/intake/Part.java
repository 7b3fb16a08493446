package dev.platform.intake;

import dev.platform.finding.Location;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlNode.Mapping;
import dev.platform.yaml.YamlNode.Scalar;
import dev.platform.yaml.YamlNode.ScalarKind;
import dev.platform.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value of an object that is imported, and the account of what becomes of it.
 *
 * @param node null if it isn't there
 */
record Part(Ledger ledger, String path, @Nullable YamlNode node) {
    boolean isThere() {
        return node != null && !(node instanceof Scalar scalar && scalar.type() == ScalarKind.NULL);
    }

    /** The value below these keys. */
    Part at(String... keys) {
        Part part = this;
        for (String key : keys) {
            part = part.child(key);
        }
        return part;
    }

    private Part child(String key) {
        return new Part(ledger, join(key), node instanceof Mapping mapping ? mapping.get(key) : null);
    }

    private String join(String key) {
        if (!key.matches("[A-Za-z0-9_-]+")) {
            return path + "[" + key + "]";
        }
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The values of a mapping by their keys. */
    Map<String, Part> fields() {
        Map<String, Part> fields = new LinkedHashMap<>();
        if (node instanceof Mapping mapping) {
            mapping.fields().keySet().forEach(key -> fields.put(key, at(key)));
        }
        return fields;
    }

    /** The items of a list. */
    List<Part> items() {
        List<Part> items = new ArrayList<>();
        if (node instanceof Sequence list) {
            Set<String> names = new HashSet<>();
            for (YamlNode item : list.items()) {
                String name = item instanceof Mapping mapping && mapping.get("name") instanceof Scalar scalar
                        ? scalar.text().replace("]", "")
                        : "";
                String label = name.isEmpty() || !names.add(name) ? String.valueOf(items.size()) : name;
                items.add(new Part(ledger, path + "[" + label + "]", item));
            }
        }
        return items;
    }

    List<Part> below() {
        return node instanceof Mapping ? List.copyOf(fields().values()) : items();
    }

    boolean isListOfScalars() {
        return node instanceof Sequence list && list.items().stream().allMatch(Scalar.class::isInstance);
    }

    boolean isMapping() {
        return node instanceof Mapping;
    }

    boolean isList() {
        return node instanceof Sequence;
    }

    /** The characters of a scalar; empty if there is none. */
    String text() {
        return node instanceof Scalar scalar && scalar.type() != ScalarKind.NULL ? scalar.text() : "";
    }

    /** The texts of a list of scalars. */
    List<String> texts() {
        return items().stream().map(Part::text).toList();
    }

    /** A whole number, also one in quotes; null if it is none. */
    @Nullable
    Integer number() {
        return text().matches("[0-9]{1,9}") ? Integer.valueOf(text()) : null;
    }

    int number(int otherwise) {
        Integer number = number();
        return number == null ? otherwise : number;
    }

    boolean isTrue() {
        return text().equals("true");
    }

    Location where() {
        return node == null ? ledger.where() : new Location(ledger.file(), node.line(), node.column());
    }

    void kept() {
        ledger.settle(path, Verdict.KEPT, "", "");
    }

    void mapped(String reason) {
        ledger.settle(path, Verdict.MAPPED, reason, "");
    }

    void implied(String reason) {
        ledger.settle(path, Verdict.IMPLIED, reason, "");
    }

    void dropped(String reason, String remedy) {
        ledger.settle(path, Verdict.DROPPED, reason, remedy);
    }
}
