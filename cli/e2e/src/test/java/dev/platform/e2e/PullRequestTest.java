package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.e2e.Workplace.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of a pull request, run as CI runs them, on branches of a new repository. */
class PullRequestTest {
    private static final String MARK = "<!-- platform-diff v=1 ";
    private static final String WEB = "clusters/production/products/quiz/web/";

    /** A disk, which is lost when its lines are. */
    private static final String DISK =
            "      replicas: 1\n      volumes:\n        files: {mountPath: /var/lib/files, size: 5Gi}\n";

    private final Path report;
    private final ScratchRepository repository;

    PullRequestTest(@TempDir Path folder) throws IOException, InterruptedException {
        report = Files.createDirectories(folder.resolve("report"));
        repository = ScratchRepository.make(folder).product("quiz");
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        Files.writeString(repository.folder().resolve("products/quiz/product.yaml"), DISK, StandardOpenOption.APPEND);
        repository.here().run("./platform", "render").well();
        repository.commit("Keep files");
        repository.push();
        repository.here().git("switch", "--quiet", "--create", "change");
    }

    private Ended check() throws IOException, InterruptedException {
        return repository.here().with(repository.variables(report)).run(".github/check", "origin/main");
    }

    private String written(String file) throws IOException {
        return Files.readString(report.resolve(file));
    }

    @Test
    void aHarmlessChangePassesAndIsExplained() throws IOException, InterruptedException {
        repository
                .here()
                .run("./platform", "deploy", "quiz/web", "1.1.0", "--no-resolve", "--commit")
                .well();

        Ended ended = check();

        assertThat(ended.well()).endsWith("all is well\n");
        assertThat(written("comment.md"))
                .startsWith(MARK)
                .contains("quiz", "1.1.0")
                .doesNotContain("nothing changes");
        assertThat(written("summary")).isEqualTo(written("comment.md"));
        assertThat(written("outputs")).startsWith("danger=no\ncomment<<end-").contains(written("comment.md"));
        assertThat(report.resolve("diff.html")).isNotEmptyFile();
        assertThat(report.resolve("diff.sarif")).isNotEmptyFile();
    }

    @Test
    void aChangeThatDoesNothingSaysSo() throws IOException, InterruptedException {
        repository.replace("README.md", "What runs", "All that runs");
        repository.commit("Say more");

        check().well();

        assertThat(written("comment.md")).startsWith(MARK).contains("nothing changes");
    }

    @Test
    void aRenderedFileThatWasEditedByHandFails() throws IOException, InterruptedException {
        repository.replace(WEB + "deployment.yaml", "minReadySeconds: 10", "minReadySeconds: 1");
        repository.commit("Be quick");

        Ended ended = check();

        assertThat(ended.code()).as(ended::toString).isEqualTo(1);
        assertThat(ended.said()).endsWith("failed: render --check\n").contains(WEB + "deployment.yaml");
        assertThat(written("comment.md")).contains("minReadySeconds");
    }

    @Test
    void aDangerFailsAndIsExplained() throws IOException, InterruptedException {
        repository.replace("products/quiz/product.yaml", DISK, "");
        repository.here().run("./platform", "render").well();
        repository.commit("Keep nothing");

        Ended ended = check();

        assertThat(ended.code()).as(ended::toString).isEqualTo(10);
        assertThat(written("comment.md")).startsWith(MARK).contains("PersistentVolumeClaim", "R-DATA-01");
        assertThat(written("outputs")).startsWith("danger=yes\n");
        assertThat(ended.said()).contains("::error ").contains("R-DATA-01");
    }

    /** The comment is written all the same, and who asks for no danger is answered by another check. */
    @Test
    void inTheWorkflowADangerFailsItsOwnCheckAlone() throws IOException, InterruptedException {
        repository.replace("products/quiz/product.yaml", DISK, "");
        repository.here().run("./platform", "render").well();
        repository.commit("Keep nothing");

        repository
                .here()
                .with(repository.variables(report))
                .lines(repository.lines("pull-request.yml", "check", "Check"))
                .well();

        String judge = repository.lines("pull-request.yml", "danger", "Nothing is lost");
        assertThat(told(judge, "yes")).isNotZero();
        assertThat(told(judge, "unknown")).isNotZero();
        assertThat(told(judge, "")).isNotZero();
        assertThat(told(judge, "no")).isZero();
    }

    private int told(String lines, String danger) throws IOException, InterruptedException {
        return repository.here().with(Map.of("DANGER", danger)).lines(lines).code();
    }

    @Test
    void whatCantBeComparedFails() throws IOException, InterruptedException {
        Ended ended = repository.here().with(repository.variables(report)).run(".github/check", "--help");

        assertThat(ended.code()).as(ended::toString).isEqualTo(1);
        assertThat(ended.said()).contains("there is no revision '--help'");
        assertThat(written("outputs")).isEqualTo("danger=unknown\n");
    }
}
