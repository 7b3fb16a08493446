package dev.platform.policy;

import java.util.List;
import java.util.Map;

/**
 * A selector of labels; one that says nothing takes everything.
 *
 * @param labels that are there with these values
 */
record Selector(Map<String, String> labels, List<Requirement> requirements) {
    /** What a label must be. */
    private record Requirement(String key, String operator, List<String> values) {
        boolean takes(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case "In" -> value != null && values.contains(value);
                case "NotIn" -> value == null || !values.contains(value);
                case "Exists" -> value != null;
                case "DoesNotExist" -> value == null;
                default -> false;
            };
        }
    }

    static Selector of(Value selector) {
        return new Selector(
                selector.get("matchLabels").entries(),
                selector.get("matchExpressions").items().stream()
                        .map(each -> new Requirement(
                                each.get("key").text(),
                                each.get("operator").text(),
                                each.get("values").texts()))
                        .toList());
    }

    boolean takes(Map<String, String> own) {
        for (Requirement requirement : requirements) {
            if (!requirement.takes(own)) {
                return false;
            }
        }
        return own.entrySet().containsAll(labels.entrySet());
    }

    /** Whether it takes everything. */
    boolean isEmpty() {
        return labels.isEmpty() && requirements.isEmpty();
    }
}
