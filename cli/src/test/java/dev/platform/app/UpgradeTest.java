package dev.platform.app;

import static dev.platform.git.Sandbox.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.app.Delivery.Commit;
import dev.platform.app.Delivery.Mode;
import dev.platform.app.Delivery.Outcome;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.PlatformException;
import dev.platform.git.IsolatedGit;
import dev.platform.git.Sandbox;
import dev.platform.golden.Folder;
import dev.platform.model.PinnedAction;
import dev.platform.spec.PlatformSpec;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories as older programs made them: each folder of src/test/resources/structures. */
@ExtendWith(IsolatedGit.class)
class UpgradeTest {
    private static final Path STRUCTURES = Path.of("src", "test", "resources", "structures");
    private static final RepoPath SETTINGS = RepoPath.of("platform.yaml");
    private static final RepoPath MAIN = RepoPath.of(".github", "workflows", "main.yml");
    private static final FileTree SCHEMAS =
            FileTree.empty().with(RepoPath.of("docs", "schema", "platform.schema.json"), "{}\n");
    private static final String PIN = "acme/platform-program@" + "a".repeat(40);

    @TempDir
    Path folder = Path.of("");

    private void start(String structure) throws IOException {
        new Folder(folder).write(new Folder(STRUCTURES.resolve(structure)).files());
        git(folder, "init", "-q", "-b", "main");
        Sandbox.identify(folder);
        git(folder, "add", ".");
        git(folder, "commit", "-q", "-m", "Seed");
    }

    private Upgrade upgrade() {
        return new Upgrade(folder, SCHEMAS, PinnedAction.parse(PIN));
    }

    private Outcome run(Mode mode) {
        Findings findings = new Findings();
        Outcome outcome = new Delivery(folder, upgrade(), mode, Steps.UNHEARD, findings).run();
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(outcome);
    }

    private String text(RepoPath path) throws IOException {
        return Files.readString(folder.resolve(path.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "workflows"})
    void anOlderRepositoryBecomesOneThatThisProgramFindsRight(String structure) throws IOException {
        start(structure);
        run(new Mode(false, new Commit(null, null, false)));

        assertThat(git(folder, "status", "--porcelain")).isEmpty();
        assertThat(text(SETTINGS)).contains("structureVersion: " + PlatformSpec.STRUCTURE);
        Findings findings = new Findings();
        Proposal proposal = Proposal.render(Workspace.open(folder, findings), platform -> List.of(), true, findings);
        assertThat(findings.sorted()).isEmpty();
        assertThat(Objects.requireNonNull(proposal).paths()).isEmpty();
        assertThat(folder.resolve("clusters/production/platform.lock")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "workflows"})
    void theSecondRunChangesNothing(String structure) throws IOException {
        start(structure);
        run(new Mode(false, null));
        FileTree once = new Folder(folder).files();

        assertThat(upgrade().way().isOver()).isTrue();
        assertThat(run(new Mode(false, null)).proposal().paths()).isEmpty();
        assertThat(new Folder(folder).files()).isEqualTo(once);
    }

    @Test
    void workflowsAreAddedWithTheirPin() throws IOException {
        start("first");
        run(new Mode(false, null));

        assertThat(text(MAIN)).isEqualTo(PackedFile.ofRepository(MAIN.value()));
        assertThat(text(RepoPath.of(".github/actions/platform/action.yml"))).contains("- uses: " + PIN);
        assertThat(Files.isExecutable(folder.resolve(".github/check"))).isTrue();
    }

    @Test
    void whatPeopleWroteStays() throws IOException {
        start("first");
        Sandbox.write(folder, MAIN.value(), "name: ours\n");
        String settings = text(SETTINGS);
        run(new Mode(false, null));

        assertThat(text(MAIN)).isEqualTo("name: ours\n");
        assertThat(text(SETTINGS))
                .isEqualTo(settings.replace("structureVersion: 1", "structureVersion: " + PlatformSpec.STRUCTURE));
    }

    @Test
    void settingsWithoutANumberAreOfTheFirstStructure() throws IOException {
        start("first");
        Sandbox.write(folder, SETTINGS.value(), text(SETTINGS).replace("  structureVersion: 1\n", ""));

        assertThat(upgrade().way().from()).isEqualTo(1);
        run(new Mode(false, null));
        assertThat(text(SETTINGS)).contains("\n  structureVersion: " + PlatformSpec.STRUCTURE + "\n");
    }

    @Test
    void aDryRunShowsItAndWritesNothing() throws IOException {
        start("first");
        FileTree before = new Folder(folder).files();
        Outcome outcome = run(new Mode(true, null));

        assertThat(outcome.proposal().diff()).contains("+++ b/" + MAIN, "+  structureVersion: 3");
        assertThat(new Folder(folder).files()).isEqualTo(before);
    }

    @Test
    void whatCanNotBeRenderedIsNotUpgradedByHalves() throws IOException {
        start("first");
        Sandbox.write(folder, "clusters/production/cluster.yaml", "apiVersion: platform.dev/v1\n");
        FileTree before = new Folder(folder).files();
        Findings findings = new Findings();

        assertThat(new Delivery(folder, upgrade(), new Mode(false, null), Steps.UNHEARD, findings).run())
                .isNull();
        assertThat(findings.hasErrors()).isTrue();
        assertThat(new Folder(folder).files()).isEqualTo(before);
    }

    @Test
    void changesThatAreNotCommittedAreInTheWay() throws IOException {
        start("first");
        upgrade().requireCleanTree();
        Sandbox.write(folder, "notes.txt", "mine\n");

        assertThatThrownBy(() -> upgrade().requireCleanTree())
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("notes.txt");
    }

    @Test
    void otherCommandsSayWhatToDo() throws IOException {
        start("first");
        assertThat(structureFinding()).extracting(Finding::hint).isEqualTo("run: platform upgrade");

        Sandbox.write(folder, SETTINGS.value(), text(SETTINGS).replace("structureVersion: 1", "structureVersion: 9"));
        assertThat(structureFinding().message()).contains("structure 9", "too old");
        assertThat(upgrade().way().isTooNew()).isTrue();
    }

    private Finding structureFinding() {
        Findings findings = new Findings();
        Desired.of(Workspace.open(folder, findings).inputs(), findings);
        return findings.sorted().stream()
                .filter(finding -> finding.rule().equals("structure-is-known"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void migrationsAreNumberedWithoutAGap() {
        List<Integer> numbers = Migration.ALL.stream().map(Migration::to).toList();
        List<Integer> wanted = new ArrayList<>();
        for (int i = 2; i <= PlatformSpec.STRUCTURE; i++) {
            wanted.add(i);
        }
        assertThat(numbers).isEqualTo(wanted);
    }

    /** A migration may edit specs; what people wrote around it stays. */
    @Test
    void editsKeepComments() throws IOException {
        start("first");
        OlderRepository repository = new OlderRepository(folder);
        repository.structure(2);

        assertThat(repository.text(SETTINGS)).contains("# Images of a product come from", "structureVersion: 2");
        assertThat(repository.written().files().keySet()).containsExactly(SETTINGS);
    }
}
