package dev.platform.policy;

import dev.platform.policy.Expressions.ElsewhereException;
import dev.platform.policy.Expressions.UnsoundExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The expressions of a policy, ready to be evaluated.
 *
 * @param conditions a request for which one of them isn't true is none of the policy's business
 * @param variables by name
 * @param elsewhere why some expressions can be evaluated by a cluster only
 * @param unsound what is wrong with others
 */
record CompiledPolicy(
        List<Expression> conditions,
        Map<String, Expression> variables,
        List<Validation> validations,
        Set<String> elsewhere,
        Set<String> unsound) {

    /** Something that must be true, and what to say if it isn't: a text, or an expression that makes one. */
    record Validation(
            Expression expression, String message, @Nullable Expression messageExpression) {}

    /**
     * A text with what stands behind the variables that it may ask for.
     *
     * @param variables by name
     */
    record Meaning(String text, Map<String, Expression> variables) {}

    /** @param shared what other policies have compiled, since many begin alike */
    static CompiledPolicy of(Value spec, Map<Meaning, Expression> shared) {
        return new Compilation(spec, shared).run();
    }

    private static final class Compilation {
        private final Value spec;
        private final Map<Meaning, Expression> shared;
        private final Set<String> names = new LinkedHashSet<>();
        private final Expressions expressions;
        private final Map<String, Expression> variables = new LinkedHashMap<>();
        private final Set<String> missing = new LinkedHashSet<>();
        private final Set<String> elsewhere = new LinkedHashSet<>();
        private final Set<String> unsound = new LinkedHashSet<>();

        Compilation(Value spec, Map<Meaning, Expression> shared) {
            this.spec = spec;
            this.shared = shared;
            spec.get("variables")
                    .items()
                    .forEach(variable -> names.add(variable.get("name").text()));
            this.expressions = new Expressions(names);
        }

        CompiledPolicy run() {
            for (Value variable : spec.get("variables").items()) {
                String name = variable.get("name").text();
                Expression expression = compile(variable.get("expression").text());
                if (expression == null) {
                    missing.add("variables." + name);
                } else {
                    variables.put("variables." + name, expression);
                }
            }
            List<Expression> conditions = new ArrayList<>();
            for (Value condition : spec.get("matchConditions").items()) {
                Expression expression = compile(condition.get("expression").text());
                if (expression != null) {
                    conditions.add(expression);
                }
            }
            return new CompiledPolicy(conditions, variables, validations(), elsewhere, unsound);
        }

        private List<Validation> validations() {
            List<Validation> validations = new ArrayList<>();
            for (Value validation : spec.get("validations").items()) {
                Expression expression = compile(validation.get("expression").text());
                String message = validation.get("messageExpression").text();
                if (expression != null) {
                    validations.add(new Validation(
                            expression, validation.get("message").text(), message.isEmpty() ? null : compile(message)));
                }
            }
            return validations;
        }

        /** Null if it can't be evaluated here, which is noted. */
        private @Nullable Expression compile(String text) {
            if (missing.stream().anyMatch(text::contains)) {
                return null;
            }
            try {
                return shared(text);
            } catch (ElsewhereException e) {
                elsewhere.add(String.valueOf(e.getMessage()));
            } catch (UnsoundExpression e) {
                unsound.add(String.valueOf(e.getMessage()));
            }
            return null;
        }

        /** Not shared if it asks for a variable whose own expression isn't known yet. */
        private Expression shared(String text) {
            Map<String, Expression> asked = new LinkedHashMap<>();
            for (String name : names) {
                Expression variable = variables.get("variables." + name);
                if (text.contains("variables") && text.contains(name)) {
                    if (variable == null) {
                        return expressions.compile(text);
                    }
                    asked.put(name, variable);
                }
            }
            return shared.computeIfAbsent(new Meaning(text, asked), meaning -> expressions.compile(text));
        }
    }
}
