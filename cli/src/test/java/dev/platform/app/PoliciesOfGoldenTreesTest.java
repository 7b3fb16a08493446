package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.golden.GoldenCase;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is rendered is what the admission policies let pass, whatever a spec asks for. */
class PoliciesOfGoldenTreesTest {
    private static final RepoPath CLUSTER = RepoPath.of("clusters", "production", "cluster.yaml");

    /** Those that have no add-ons of their own. */
    static List<GoldenCase> cases() {
        return GoldenCase.all().stream()
                .filter(golden -> !golden.toString().contains("addon")
                        && !golden.toString().equals("admission-policies"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noPolicyMindsIt(GoldenCase golden) {
        Findings findings = new Findings();
        Desired desired = Desired.of(withPolicies(golden), findings);
        assertThat(findings.sorted()).isEmpty();
        FileTree rendered = Objects.requireNonNull(desired).rendered();
        assertThat(rendered.files().keySet()).anyMatch(path -> path.name().startsWith("validatingadmissionpolicy-"));

        RenderedObjects.check(rendered, findings);

        assertThat(findings.sorted()).isEmpty();
    }

    private static Inputs withPolicies(GoldenCase golden) {
        Inputs inputs = TreeReader.read(golden.repository().path(), new Findings());
        String cluster = new String(Objects.requireNonNull(inputs.bytes(CLUSTER)), StandardCharsets.UTF_8);
        return inputs.with(PackedCatalogue.files("acme", "apps.acme.example")
                .with(CLUSTER, cluster + "  addons: {admission-policies: {version: 1.0.0}}\n"));
    }
}
