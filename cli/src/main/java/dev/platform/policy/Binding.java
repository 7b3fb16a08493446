package dev.platform.policy;

import org.jspecify.annotations.Nullable;

/**
 * What puts a policy into force.
 *
 * @param denies whether a request is refused; else it passes with a warning
 * @param parameters the name of what the policy is given, as namespace/name; null for nothing
 */
record Binding(
        String policy, boolean denies, @Nullable String parameters, boolean needsParameters, MatchResources match) {
    static Binding of(Value object) {
        Value spec = object.get("spec");
        Value reference = spec.get("paramRef");
        return new Binding(
                spec.get("policyName").text(),
                spec.get("validationActions").texts().contains("Deny"),
                reference.isPresent()
                        ? reference.get("namespace").text() + "/"
                                + reference.get("name").text()
                        : null,
                !reference.get("parameterNotFoundAction").text().equals("Allow"),
                MatchResources.of(spec.get("matchResources")));
    }
}
