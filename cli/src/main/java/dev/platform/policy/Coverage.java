package dev.platform.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a policy can be evaluated without a cluster.
 *
 * @param denies whether the cluster refuses what it doesn't allow
 * @param evaluated whether any of it is
 * @param limits what isn't, in words
 */
public record Coverage(String policy, boolean denies, boolean evaluated, List<String> limits) {
    static Coverage of(Policy policy, Binding binding) {
        List<String> limits = new ArrayList<>(policy.compiled().elsewhere());
        var operations = policy.match().operations();
        boolean onCreation = operations.contains("*") || operations.contains("CREATE");
        String text = policy.text();
        if (!onCreation) {
            limits.add("it is about " + String.join(", ", operations) + ", and nothing rendered is created then");
        } else {
            if (text.contains("oldObject.") && !isAboutChangesOnly(text)) {
                limits.add("what it says of changes needs a cluster; here every object is new");
            }
            if (text.contains("request.userInfo")) {
                limits.add("it is asked as whom Argo CD syncs; others need a cluster");
            }
        }
        boolean evaluated = onCreation && !policy.compiled().validations().isEmpty();
        return new Coverage(policy.name(), binding.denies(), evaluated, List.copyOf(limits));
    }

    /** Whether the old object is only compared to leave alone what doesn't change. */
    private static boolean isAboutChangesOnly(String text) {
        return !text.replace("object.spec != oldObject.spec", "").contains("oldObject.");
    }
}
