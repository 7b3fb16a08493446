package dev.platform.isolation;

import java.util.List;
import java.util.Map;

/** A label selector of Kubernetes. An empty one selects everything. */
record Selector(Map<String, String> labels, List<Expression> expressions) {
    static final Selector ALL = new Selector(Map.of(), List.of());

    /** One requirement: {@code In}, {@code NotIn}, {@code Exists} or {@code DoesNotExist}. */
    record Expression(String key, String operator, List<String> values) {
        boolean matches(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case "In" -> value != null && values.contains(value);
                // A label that isn't there isn't in the list either.
                case "NotIn" -> value == null || !values.contains(value);
                case "Exists" -> value != null;
                case "DoesNotExist" -> value == null;
                default -> false;
            };
        }
    }

    static Selector of(Value value) {
        List<Expression> expressions = value.at("matchExpressions").items().stream()
                .map(each -> new Expression(
                        each.text("key"),
                        each.text("operator"),
                        each.at("values").texts()))
                .toList();
        return new Selector(value.at("matchLabels").entries(), expressions);
    }

    boolean matches(Map<String, String> of) {
        return labels.entrySet().stream().allMatch(label -> label.getValue().equals(of.get(label.getKey())))
                && expressions.stream().allMatch(expression -> expression.matches(of));
    }

    boolean isEmpty() {
        return labels.isEmpty() && expressions.isEmpty();
    }
}
