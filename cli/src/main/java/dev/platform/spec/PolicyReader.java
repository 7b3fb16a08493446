package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.model.Addon;
import dev.platform.model.PolicyName;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the admission policies of an add-on's version: {@code policies/<name>.yaml}, each one whole object. */
final class PolicyReader {
    private static final String FOLDER = "policies/";
    private static final String ENDING = ".yaml";
    private static final String KIND = "ValidatingAdmissionPolicy";

    private final Inputs inputs;
    private final Findings findings;

    PolicyReader(Inputs inputs, Findings findings) {
        this.inputs = inputs;
        this.findings = findings;
    }

    /**
     * The policies by name.
     *
     * @param files of one version of an add-on
     */
    SortedMap<String, Addon.Policy> read(SortedMap<String, RepoPath> files) {
        SortedMap<String, Addon.Policy> policies = new TreeMap<>();
        files.tailMap(FOLDER).forEach((file, path) -> {
            if (file.startsWith(FOLDER) && file.endsWith(ENDING)) {
                String name = file.substring(FOLDER.length(), file.length() - ENDING.length());
                Addon.Policy policy = policy(name, path);
                if (policy != null) {
                    policies.put(name, policy);
                }
            }
        });
        return policies;
    }

    private Addon.@Nullable Policy policy(String name, RepoPath path) {
        byte[] bytes = Objects.requireNonNull(inputs.bytes(path));
        Document document = YamlReader.forManifests().read(path.value(), bytes, findings);
        if (document == null) {
            return null;
        }
        if (!isPolicy(name, document)) {
            findings.error(
                    "policy-is-whole",
                    document.at("metadata", "name"),
                    "this is not the " + KIND + " '" + name + "'",
                    "a file below policies/ holds one " + KIND
                            + " of admissionregistration.k8s.io/v1, and is named for it");
            return null;
        }
        boolean parameterized = find(document.root(), "spec", "paramKind") != null;
        return new Addon.Policy(new String(bytes, StandardCharsets.UTF_8), parameterized);
    }

    private static boolean isPolicy(String name, Document document) {
        YamlNode root = document.root();
        return name.matches(PolicyName.PATTERN)
                && "admissionregistration.k8s.io/v1".equals(text(find(root, "apiVersion")))
                && KIND.equals(text(find(root, "kind")))
                && name.equals(text(find(root, "metadata", "name")));
    }

    private static @Nullable YamlNode find(YamlNode root, String... steps) {
        YamlNode node = root;
        for (String step : List.of(steps)) {
            node = node instanceof YamlNode.Mapping mapping ? mapping.get(step) : null;
        }
        return node;
    }

    private static @Nullable String text(@Nullable YamlNode node) {
        return node instanceof YamlNode.Scalar scalar ? scalar.text() : null;
    }
}
