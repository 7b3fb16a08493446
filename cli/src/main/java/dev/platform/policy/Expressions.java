package dev.platform.policy;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiles the expressions of one policy. */
final class Expressions {
    /** What every expression sees. */
    private static final List<String> SEEN = List.of("object", "oldObject", "request", "namespaceObject", "params");

    private static final Pattern AUTHORIZER = Pattern.compile("\\bauthorizer\\b");

    /** Functions that the API server has and this program hasn't. */
    private static final Set<String> ELSEWHERE = Set.of(
            "cidr",
            "find",
            "findAll",
            "format",
            "indexOf",
            "ip",
            "isCIDR",
            "isIP",
            "isSemver",
            "isSorted",
            "isURL",
            "jsonpatch",
            "lastIndexOf",
            "max",
            "min",
            "semver",
            "sum",
            "url",
            "containsIP",
            "containsCIDR",
            "getHost",
            "add",
            "sub",
            "sign",
            "asInteger",
            "asApproximateFloat",
            "isInteger",
            "named");

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']+)'");

    private final CelCompiler compiler;

    /** With the names of the policy's own variables. */
    Expressions(Set<String> variables) {
        CelCompilerBuilder builder = Environment.BASE.toCompilerBuilder();
        variables.forEach(name -> builder.addVar("variables." + name, SimpleType.DYN));
        this.compiler = builder.build();
    }

    /**
     * Made when the first policy is used, since it takes a while. All policies have its runtime: one that is derived
     * from another converts each value twice.
     */
    private static final class Environment {
        static final Cel BASE = base();

        private static Cel base() {
            CelOptions options = CelOptions.current()
                    .enableHeterogeneousNumericComparisons(true)
                    .build();
            CelBuilder builder = CelFactory.plannerCelBuilder()
                    .setOptions(options)
                    .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                    .addCompilerLibraries(
                            CelExtensions.optional(),
                            CelExtensions.strings(),
                            CelExtensions.sets(options),
                            CelExtensions.comprehensions(),
                            Quantities.LIBRARY)
                    .addRuntimeLibraries(
                            CelExtensions.optional(),
                            CelExtensions.strings(),
                            CelExtensions.sets(options),
                            CelExtensions.comprehensions(),
                            Quantities.LIBRARY);
            SEEN.forEach(name -> builder.addVar(name, SimpleType.DYN));
            return builder.build();
        }
    }

    /**
     * The expression, ready to be evaluated.
     *
     * @throws UnsoundExpression if the API server wouldn't take it either
     * @throws ElsewhereException if it can't be evaluated here
     */
    Expression compile(String text) {
        if (AUTHORIZER.matcher(text).find()) {
            throw new ElsewhereException("it asks the cluster what somebody may do");
        }
        try {
            CelAbstractSyntaxTree tree = compiler.compile(text).getAst();
            return new Expression(text, Environment.BASE.createProgram(tree));
        } catch (CelValidationException e) {
            throw problem(String.valueOf(e.getMessage()));
        } catch (CelEvaluationException e) {
            throw new UnsoundExpression(String.valueOf(e.getMessage()));
        }
    }

    private static RuntimeException problem(String message) {
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.find() && ELSEWHERE.contains(undeclared.group(1))) {
            return new ElsewhereException("it needs the function " + undeclared.group(1) + " of Kubernetes");
        }
        return new UnsoundExpression(message);
    }

    /** An expression that isn't one. */
    static final class UnsoundExpression extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnsoundExpression(String message) {
            super(message);
        }
    }

    /** An expression that only a cluster can evaluate. */
    static final class ElsewhereException extends RuntimeException {
        private static final long serialVersionUID = 1;

        ElsewhereException(String message) {
            super(message);
        }
    }
}
