package dev.platform.policy;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelVariableResolver;
import dev.platform.policy.CompiledPolicy.Validation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One policy asked about one request. What it knows is made when an expression asks for it, and once. */
final class Evaluation implements CelVariableResolver {
    private final Policy policy;
    private final CompiledPolicy compiled;
    private final Admission request;
    private final Object described;
    private final @Nullable Object namespace;
    private final @Nullable Object parameters;
    private final Map<Expression, Object> shared;
    private final Map<String, Object> known = new HashMap<>();

    private Evaluation(
            Policy policy,
            Admission request,
            Object described,
            @Nullable Object namespace,
            @Nullable Object parameters,
            Map<Expression, Object> shared) {
        this.policy = policy;
        this.compiled = policy.compiled();
        this.request = request;
        this.described = described;
        this.namespace = namespace;
        this.parameters = parameters;
        this.shared = shared;
    }

    /**
     * What the policy has against a request that it is for.
     *
     * @param described the request as expressions know it, which is the same for all policies
     * @param namespace the Namespace of the object; null if it has none
     * @param parameters null if the policy takes none
     * @param shared what expressions come to with this request and these parameters, as far as it is known
     */
    static List<Verdict> run(
            Policy policy,
            Admission request,
            Object described,
            @Nullable Object namespace,
            @Nullable Object parameters,
            Map<Expression, Object> shared) {
        return new Evaluation(policy, request, described, namespace, parameters, shared).run();
    }

    private List<Verdict> run() {
        List<Verdict> verdicts = new ArrayList<>();
        try {
            if (compiled.conditions().stream().allMatch(condition -> Boolean.TRUE.equals(valueOf(condition)))) {
                compiled.validations().forEach(validation -> judge(validation, verdicts));
            }
        } catch (Expression.Failure e) {
            fail("matchConditions", e, verdicts);
        }
        return verdicts;
    }

    private void judge(Validation validation, List<Verdict> verdicts) {
        String text = validation.expression().text();
        try {
            if (!validation.expression().isTrue(this)) {
                verdicts.add(new Verdict(message(validation), text));
            }
        } catch (Expression.Failure e) {
            fail(text, e, verdicts);
        }
    }

    private void fail(String expression, Expression.Failure failure, List<Verdict> verdicts) {
        if (!policy.ignoresFailures()) {
            verdicts.add(new Verdict("an expression comes to no value: " + failure.getMessage(), expression));
        }
    }

    private String message(Validation validation) {
        if (validation.messageExpression() != null) {
            try {
                return String.valueOf(validation.messageExpression().evaluate(this));
            } catch (Expression.Failure e) {
                return validation.message();
            }
        }
        return validation.message().isEmpty()
                ? "this isn't true: " + validation.expression().text()
                : validation.message();
    }

    @Override
    public Optional<Object> find(String name) {
        Object value = known.get(name);
        if (value == null) {
            value = value(name);
            known.put(name, value);
        }
        return Optional.of(value);
    }

    private Object value(String name) {
        return switch (name) {
            case "object" -> orNull(request.object());
            case "oldObject" -> orNull(request.oldObject());
            case "request" -> described;
            case "namespaceObject" -> orNull(namespace);
            case "params" -> orNull(parameters);
            default -> variable(name);
        };
    }

    private Object variable(String name) {
        Expression expression = compiled.variables().get(name);
        if (expression == null) {
            throw new Expression.Failure("there is no " + name);
        }
        return valueOf(expression);
    }

    private Object valueOf(Expression expression) {
        Object value = shared.get(expression);
        if (value == null) {
            value = expression.evaluate(this);
            shared.put(expression, value);
        }
        return value;
    }

    private static Object orNull(@Nullable Object value) {
        return value == null ? NullValue.NULL_VALUE : value;
    }
}
