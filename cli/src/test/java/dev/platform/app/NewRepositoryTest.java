package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.platform.finding.Findings;
import dev.platform.finding.PlatformException;
import dev.platform.git.IsolatedGit;
import dev.platform.git.Sandbox;
import dev.platform.model.GitUrl;
import dev.platform.model.HostName;
import dev.platform.model.Name;
import dev.platform.model.PinnedAction;
import dev.platform.model.Registry;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(IsolatedGit.class)
class NewRepositoryTest {
    private static final RepoPath SCHEMA = RepoPath.of("docs", "schema", "product.schema.json");

    private static final String ACTION = "globex/platform-tool@0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder = Path.of("");

    private FileTree make(Path root, String url) {
        NewRepository wish = new NewRepository(
                Name.parse("globex"),
                HostName.parse("apps.globex.example"),
                GitUrl.parse(url),
                Registry.parse("registry.globex.example"),
                PinnedAction.parse(ACTION));
        Findings findings = new Findings();
        FileTree files = wish.make(root, FileTree.empty().with(SCHEMA, "{}\n"), findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(files);
    }

    @Test
    void everythingIsThereAndRendered() {
        Path root = folder.resolve("globex");
        make(root, "https://github.com/globex/platform.git");
        assertThat(root.resolve("platform")).isExecutable();
        assertThat(root.resolve("platform.yaml")).content().contains("@globex/platform");
        assertThat(root.resolve(SCHEMA.value())).hasContent("{}");
        assertThat(new TestRepository(root).render().changes().isEmpty()).isTrue();
    }

    @Test
    void itHasEveryPolicyOfThisOne() throws IOException {
        FileTree files = make(folder.resolve("globex"), "https://github.com/globex/platform.git");
        Path ours = Path.of("..");
        try (Stream<Path> policies = Files.walk(ours.resolve("addons/admission-policies"))) {
            assertThat(policies.filter(Files::isRegularFile).toList())
                    .hasSizeGreaterThan(30)
                    .allSatisfy(file -> assertThat(files.text(new RepoPath(
                                    ours.relativize(file).toString().replace('\\', '/'))))
                            .isEqualTo(Files.readString(file)));
        }
    }

    @Test
    void itHasTheWorkflowsOfThisOne() throws IOException {
        FileTree files = make(folder.resolve("globex"), "https://github.com/globex/platform.git");
        assertThat(folder.resolve("globex/.github/check")).isExecutable();
        assertThat(List.of("check", "workflows/deploy.yml", "workflows/main.yml", "workflows/nightly.yml"))
                .allSatisfy(file -> assertThat(files.text(RepoPath.of(".github", file)))
                        .isEqualTo(Files.readString(Path.of("..", ".github", file))));
        assertThat(files.text(RepoPath.of(".github", "actions", "platform", "action.yml")))
                .endsWith("\n  steps:\n    - uses: " + ACTION + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/globex/platform.git, @globex/platform",
        "git@github.com:globex/platform.git, @globex/platform",
        "https://git.globex.example/a/b/c, @b/platform"
    })
    void theOrganisationIsThatOfTheUrl(String url, String owner) {
        FileTree files = make(folder.resolve("new"), url);
        assertThat(files.text(RepoPath.of(".github", "CODEOWNERS"))).contains("\n* " + owner + "\n");
    }

    @Test
    void theFirstCommitHasEverything() throws IOException {
        Path root = folder.resolve("globex");
        IsolatedGit.identify("Ann", "ann@example.com");
        try {
            NewRepository.commit(root, make(root, "https://github.com/globex/platform.git"));
        } finally {
            IsolatedGit.forget();
        }
        assertThat(Sandbox.git(root, "status", "--porcelain")).isEmpty();
        assertThat(Sandbox.git(root, "log", "--format=%s")).isEqualTo("Start the platform repository");
    }

    @Test
    void aFolderWithFilesIsRefused() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine\n");
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> make(folder, "https://github.com/globex/platform.git"));
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("mine.txt"));
        assertThat(folder.resolve("platform.yaml")).doesNotExist();
    }
}
