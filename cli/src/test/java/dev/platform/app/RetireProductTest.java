package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.Delivery.Mode;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.golden.Folder;
import dev.platform.golden.GoldenCase;
import dev.platform.model.Name;
import dev.platform.model.Retirement.DataPolicy;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetireProductTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @TempDir
    Path folder = Path.of("");

    private TestRepository repository = new TestRepository(Path.of(""));

    @BeforeEach
    void makeRepository() {
        new Folder(folder).write(GoldenCase.named("stores").whole());
        repository = new TestRepository(folder);
    }

    private List<Finding> retire(@Nullable DataPolicy data) {
        return run(new RetireProduct(Name.parse("quiz"), data, TODAY));
    }

    private List<Finding> run(Wish wish) {
        Findings findings = new Findings();
        new Delivery(folder, wish, new Mode(false, null), Steps.UNHEARD, findings).run();
        return findings.sorted();
    }

    private String grant() throws IOException {
        return repository.text(RepoPath.of("products/quiz/grant.yaml"));
    }

    @Test
    void eachRunGoesOneStateFurther() throws IOException {
        assertThat(retire(null)).isEmpty();
        assertThat(grant()).contains("state: draining");
        assertThat(folder.resolve("clusters/production/argocd/applications/quiz/application-web.yaml"))
                .exists();
        assertThat(retire(DataPolicy.DELETE)).isEmpty();
        assertThat(grant()).contains("state: retired", "data: delete");
        assertThat(folder.resolve("clusters/production/argocd/applications/quiz/application-web.yaml"))
                .doesNotExist();
        assertThat(folder.resolve("clusters/production/products/quiz/data")).exists();
        repository.write(RepoPath.of("products/quiz/README.md"), "Read by people only.\n");
        assertThat(retire(null)).isEmpty();
        assertThat(folder.resolve("products/quiz")).doesNotExist();
        assertThat(folder.resolve("clusters/production/products/quiz")).doesNotExist();
        assertThat(repository.text(RepoPath.of("clusters/tombstones.yaml")))
                .contains("quiz:\n      until: \"2027-02-21\"");
    }

    @Test
    void nothingGoesOnWhileNobodySaysWhatBecomesOfData() throws IOException {
        retire(null);
        assertThat(retire(null)).extracting(Finding::rule).containsExactly("data-has-a-policy");
        assertThat(grant()).contains("state: draining");
    }

    @Test
    void keptDataKeepsTheProductUntilItIsGivenUp() throws IOException {
        retire(DataPolicy.KEEP);
        retire(null);
        assertThat(grant()).contains("state: retired", "data: keep");
        assertThat(retire(null)).extracting(Finding::rule).containsExactly("data-is-kept");
        assertThat(retire(DataPolicy.KEEP)).isEmpty();
        assertThat(folder.resolve("products/quiz")).exists();
        assertThat(retire(DataPolicy.DELETE)).isEmpty();
        assertThat(folder.resolve("products/quiz")).doesNotExist();
    }

    @Test
    void anExperimentThatStaysHasNoEndAndIsToldWhatItLacks() throws IOException {
        assertThat(run(new GraduateProduct(Name.parse("quiz"))))
                .extracting(Finding::rule)
                .containsExactly("product-is-an-experiment");
        repository.write(RepoPath.of("products/quiz/grant.yaml"), """
                apiVersion: platform.dev/v1
                kind: Grant
                metadata: {name: quiz}
                spec:
                  owner: team-growth
                  size: small
                  # As agreed.
                  lifecycle: experiment
                  started: 2026-11-01
                  expires: 2026-11-20
                  retirement: {state: draining, since: 2026-11-20}
                """);
        assertThat(run(new GraduateProduct(Name.parse("quiz"))))
                .extracting(Finding::rule)
                .contains("services-have-promises")
                .doesNotContain("product-is-an-experiment");
        assertThat(grant()).endsWith("  # As agreed.\n  lifecycle: production\n");
    }
}
