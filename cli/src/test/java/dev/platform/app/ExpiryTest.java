package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.Delivery.Mode;
import dev.platform.app.ExperimentEnd.Stage;
import dev.platform.app.Expiry.Expire;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.golden.Folder;
import dev.platform.golden.GoldenCase;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final RepoPath TOMBSTONES = RepoPath.of("clusters", "tombstones.yaml");
    private static final RepoPath HELD = RepoPath.of("products", "held", "grant.yaml");

    @TempDir
    Path folder = Path.of("");

    private TestRepository repository = new TestRepository(Path.of(""));

    @BeforeEach
    void makeRepository() {
        new Folder(folder).write(GoldenCase.named("experiments").whole());
        repository = new TestRepository(folder);
    }

    private Expiry on(LocalDate day) {
        Findings findings = new Findings();
        Expiry expiry = Expiry.of(folder, day, Steps.UNHEARD, findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(expiry);
    }

    private Map<String, Stage> stages(LocalDate day) {
        return on(day).experiments().stream()
                .collect(Collectors.toMap(end -> end.product().name(), ExperimentEnd::stage));
    }

    private void expire(LocalDate day) {
        Findings findings = new Findings();
        new Delivery(folder, new Expire(day), new Mode(false, null), Steps.UNHEARD, findings).run();
        assertThat(findings.hasErrors()).as(findings.sorted().toString()).isFalse();
    }

    @Test
    void eachExperimentIsAtAStage() {
        assertThat(stages(TODAY))
                .containsOnly(
                        Map.entry("active", Stage.ACTIVE),
                        Map.entry("soon", Stage.UPCOMING),
                        Map.entry("over", Stage.EXPIRED),
                        Map.entry("drained", Stage.OVER),
                        Map.entry("held", Stage.HELD),
                        Map.entry("gone", Stage.OVER));
    }

    @ParameterizedTest
    @CsvSource({
        "active, 2026-12-16, ACTIVE",
        "active, 2026-12-17, UPCOMING",
        "active, 2026-12-23, UPCOMING",
        "active, 2026-12-24, EXPIRED",
        "drained, 2026-11-22, DRAINING",
        "drained, 2026-11-23, OVER",
        "gone, 2026-11-22, RETIRED",
        "gone, 2026-11-23, OVER"
    })
    void aStageBeginsOnItsDay(String product, LocalDate day, Stage stage) {
        assertThat(stages(day)).containsEntry(product, stage);
    }

    @Test
    void settingsSayHowLongEachStageIs() throws IOException {
        repository.write(
                RepoPath.of("platform.yaml"),
                repository.text(RepoPath.of("platform.yaml"))
                        + "  experiments: {warnDays: 30}\n  retirement: {graceDays: 8}\n");
        assertThat(stages(TODAY)).containsEntry("soon", Stage.UPCOMING).containsEntry("drained", Stage.DRAINING);
        assertThat(stages(LocalDate.parse("2026-11-24"))).containsEntry("active", Stage.UPCOMING);
    }

    @Test
    void whatIsDueIsWrittenAndNothingElse() throws IOException {
        String active = repository.text(RepoPath.of("products/active/grant.yaml"));
        String held = repository.text(HELD);
        expire(TODAY);
        assertThat(repository.text(RepoPath.of("products/over/grant.yaml")))
                .contains("retirement: {state: draining, since: \"2026-11-23\"}");
        assertThat(repository.text(RepoPath.of("products/drained/grant.yaml")))
                .contains("retirement: {state: retired, since: \"2026-11-23\"}");
        assertThat(folder.resolve("products/gone")).doesNotExist();
        assertThat(folder.resolve("clusters/production/products/gone")).doesNotExist();
        assertThat(repository.text(RepoPath.of("products/active/grant.yaml"))).isEqualTo(active);
        assertThat(repository.text(HELD)).isEqualTo(held);
    }

    @Test
    void aSecondRunOnTheSameDayChangesNothing() throws IOException {
        expire(TODAY);
        Set<String> files = repository.files();
        expire(TODAY);
        assertThat(repository.files()).isEqualTo(files);
        assertThat(repository.render().paths()).isEmpty();
    }

    @Test
    void namesOfWhatIsGoneRestAndThoseThatHaveRestedAreFree() throws IOException {
        expire(TODAY);
        assertThat(repository.text(TOMBSTONES))
                .contains("gone:\n      until: \"2027-02-21\"", "gone.example:\n      product: gone", "resting:")
                .doesNotContain("rested");
        expire(LocalDate.parse("2027-02-21"));
        assertThat(repository.text(TOMBSTONES)).contains("gone:");
        assertThat(on(LocalDate.parse("2027-02-22")).names()).contains("gone", "gone.example");
    }

    @Test
    void dataHoldsAnExperimentUntilItsGrantSaysWhatBecomesOfIt() {
        assertThat(on(TODAY).holds()).singleElement().satisfies(hold -> {
            assertThat(hold.rule()).isEqualTo("data-has-a-policy");
            assertThat(hold.where()).hasToString("products/held/grant.yaml:4:118");
            assertThat(hold.message()).contains("what becomes of the database 'answers'");
            assertThat(hold.hint()).contains("data: delete", "platform retire held --data delete|keep");
        });
    }

    @Test
    void withAPolicyItGoesOnAndKeepsOrLosesItsData() throws IOException {
        decide("keep");
        assertThat(stages(TODAY)).containsEntry("held", Stage.OVER);
        expire(TODAY);
        assertThat(repository.text(HELD)).contains("state: retired");
        assertThat(folder.resolve("clusters/production/products/held/data")).isDirectoryContaining("glob:**/cluster-*");
        assertThat(stages(LocalDate.parse("2027-11-23"))).containsEntry("held", Stage.KEPT);
        repository.write(HELD, repository.text(HELD).replace("data: keep", "data: delete"));
        assertThat(stages(LocalDate.parse("2026-11-29"))).containsEntry("held", Stage.RETIRED);
        expire(LocalDate.parse("2026-11-30"));
        assertThat(Files.exists(folder.resolve("products/held"))).isFalse();
    }

    private void decide(String policy) throws IOException {
        repository.write(
                HELD, repository.text(HELD).replace("since: 2026-11-16", "since: 2026-11-16, data: " + policy));
    }

    /** Those that it says go; others that go in the same run would be an accident. */
    @Test
    void itDeletesWhatItSaysHoweverManyFilesMayGo() throws IOException {
        RepoPath settings = RepoPath.of("platform.yaml");
        repository.write(settings, repository.text(settings) + "  maxDeletes: 0\n");
        for (String file : List.of("product.yaml", "versions.yaml", "grant.yaml")) {
            Files.delete(folder.resolve("products/active").resolve(file));
        }
        Findings findings = new Findings();
        new Delivery(folder, new Expire(TODAY), new Mode(false, null), Steps.UNHEARD, findings).run();
        assertThat(findings.sorted()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("deletes-are-meant");
            assertThat(finding.message()).contains("products/active").doesNotContain("gone");
        });
        new Folder(folder).write(GoldenCase.named("experiments").whole());
        repository.write(settings, repository.text(settings) + "  maxDeletes: 0\n");
        expire(TODAY);
        assertThat(folder.resolve("clusters/production/products/gone")).doesNotExist();
    }

    @Test
    void whatOthersStillNameIsHeld() throws IOException {
        repository.write(
                RepoPath.of("products/gone/product.yaml"),
                repository
                        .text(RepoPath.of("products/gone/product.yaml"))
                        .replace(
                                "port: 8080",
                                "port: 8080, accessPolicy: {inbound: {rules: [{product: active, service: web}]}}"));
        repository.write(
                RepoPath.of("products/active/product.yaml"),
                repository
                        .text(RepoPath.of("products/active/product.yaml"))
                        .replace(
                                "port: 8080",
                                "port: 8080, accessPolicy: {outbound: {rules: [{product: gone, service: web}]}}"));
        assertThat(stages(TODAY)).containsEntry("gone", Stage.HELD);
        assertThat(on(TODAY).holds()).extracting(Finding::rule).contains("ending-products-are-unnamed");
        assertThat(on(TODAY).holds()).extracting(hold -> hold.where().file()).contains("products/active/product.yaml");
    }
}
