package dev.platform.policy;

import dev.platform.policy.CompiledPolicy.Meaning;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ValidatingAdmissionPolicy. Its expressions are compiled when they are first needed, and once. */
final class Policy {
    private final RepoPath file;
    private final Value object;
    private final Map<Meaning, Expression> shared;
    private final String name;
    private final MatchResources match;
    private final boolean parameterized;
    private @Nullable CompiledPolicy compiled;

    /** @param shared the expressions of all policies */
    Policy(RepoPath file, Value object, Map<Meaning, Expression> shared) {
        this.file = file;
        this.object = object;
        this.shared = shared;
        this.name = object.get("metadata", "name").text();
        this.parameterized = object.get("spec", "paramKind").isPresent();
        this.match = MatchResources.of(object.get("spec", "matchConstraints"));
    }

    RepoPath file() {
        return file;
    }

    String name() {
        return name;
    }

    MatchResources match() {
        return match;
    }

    boolean isParameterized() {
        return parameterized;
    }

    /** Whether an expression that comes to no value lets a request pass. */
    boolean ignoresFailures() {
        return object.get("spec", "failurePolicy").text().equals("Ignore");
    }

    /** All of its expressions as one text. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (String part : List.of("matchConditions", "variables", "validations")) {
            object.get("spec", part)
                    .items()
                    .forEach(each -> text.append(each.get("expression").text()).append('\n'));
        }
        return text.toString();
    }

    /** The text of one of its variables; empty if there is no such variable. */
    String variable(String name) {
        return object.get("spec", "variables").items().stream()
                .filter(variable -> variable.get("name").text().equals(name))
                .map(variable -> variable.get("expression").text())
                .findFirst()
                .orElse("");
    }

    synchronized CompiledPolicy compiled() {
        if (compiled == null) {
            compiled = CompiledPolicy.of(object.get("spec"), shared);
        }
        return compiled;
    }
}
