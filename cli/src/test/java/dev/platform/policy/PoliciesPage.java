package dev.platform.policy;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes the page that tells of every policy, from what the policies say themselves. */
final class PoliciesPage {
    private static final String HEAD = """
            # Admission policies

            The API server asks these policies before it writes anything, whoever wants to write it: Argo CD, a person, a controller. They
            stand in [`addons/admission-policies`](../../addons/admission-policies), one file a policy, and `platform validate` asks the same
            expressions of every rendered object. A finding's rule is the policy's name. How one is rolled out:
            [policies](../guides/policies.md).

            What they know of a product stands in the annotations of its Namespace (`platform.dev/domains`, `platform.dev/group`,
            `platform.dev/images`), which only the platform may write; what they know of the platform in the ConfigMap `policy-parameters` in
            the namespace `argocd`. Both are rendered.

            A test writes this page from the policies.
            """;

    private PoliciesPage() {}

    static String text(Policies policies, Map<String, Value> sources) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        Map<String, Coverage> coverage = new TreeMap<>();
        policies.coverage().forEach(each -> coverage.put(each.policy(), each));
        coverage.forEach((name, each) -> {
            Value policy = sources.getOrDefault(name, new Value(null));
            page.append("\n## ").append(name).append("\n\n");
            page.append(policy.get("metadata", "annotations", "platform.dev/why")
                            .text())
                    .append("\n\n");
            policy.get("spec", "validations")
                    .items()
                    .forEach(validation -> page.append("- ")
                            .append(validation.get("message").text())
                            .append('\n'));
            page.append("\nOffline: ").append(offline(each)).append(".\n");
        });
        return page.toString();
    }

    private static String offline(Coverage coverage) {
        if (coverage.limits().isEmpty()) {
            return "whole";
        }
        return (coverage.evaluated() ? "in part; " : "not; ") + String.join("; ", coverage.limits());
    }
}
