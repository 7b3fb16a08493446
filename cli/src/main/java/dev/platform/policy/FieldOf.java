package dev.platform.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which field of an object an expression is about: the deepest one of those that it names. */
final class FieldOf {
    private static final Pattern PATH =
            Pattern.compile("\\b(object|variables)((?:\\.\\??[A-Za-z][A-Za-z0-9]*(?![A-Za-z0-9(]))+)");

    private final Policy policy;
    private final Value object;
    private final Set<String> seen = new HashSet<>();
    private List<Object> deepest = List.of();

    private FieldOf(Policy policy, Value object) {
        this.policy = policy;
        this.object = object;
    }

    /** The steps to it; none if the expression names no field of the object. */
    static List<Object> expression(String expression, Policy policy, Value object) {
        FieldOf search = new FieldOf(policy, object);
        search.look(expression, List.of());
        return search.deepest;
    }

    /** What stands behind a variable begins where the variable's own field is. */
    private void look(String expression, List<Object> more) {
        Matcher paths = PATH.matcher(expression);
        while (paths.find()) {
            List<Object> steps = new ArrayList<>(
                    List.of(paths.group(2).substring(1).replace("?", "").split("\\.")));
            if (paths.group(1).equals("object")) {
                steps.addAll(more);
                take(steps);
            } else if (seen.add(paths.group(2))) {
                look(policy.variable((String) steps.get(0)), steps.subList(1, steps.size()));
            }
        }
    }

    private void take(List<Object> steps) {
        Value at = object;
        int depth = 0;
        while (depth < steps.size() && at.get((String) steps.get(depth)).isPresent()) {
            at = at.get((String) steps.get(depth));
            depth++;
        }
        if (depth > deepest.size()) {
            deepest = List.copyOf(steps.subList(0, depth));
        }
    }
}
