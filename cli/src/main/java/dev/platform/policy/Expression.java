package dev.platform.policy;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;

/** An expression that was compiled; safe for use by several threads. What means the same is the same one. */
final class Expression {
    private final String text;
    private final CelRuntime.Program program;

    Expression(String text, CelRuntime.Program program) {
        this.text = text;
        this.program = program;
    }

    String text() {
        return text;
    }

    /**
     * Its value, with what the resolver knows by name.
     *
     * @throws Failure if it comes to no value, which the API server would take for a refusal
     */
    Object evaluate(CelVariableResolver resolver) {
        try {
            return program.eval(resolver);
        } catch (CelEvaluationException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    boolean isTrue(CelVariableResolver resolver) {
        return Boolean.TRUE.equals(evaluate(resolver));
    }

    /** An evaluation that came to no value. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }
}
