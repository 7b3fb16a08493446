package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.git.Sandbox;
import dev.platform.golden.GoldenUpdate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A pull request with a bit of everything, in each form: a label in a template, a disk removed, a selector changed, a
 * version deployed, an add-on upgraded.
 */
class PullRequestTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "diff", "pull-request");
    private static final Path TEMPLATES = Path.of("..", "templates", "service");
    private static final String CLUSTER = "clusters/production/cluster.yaml";

    @TempDir
    static Path root = Path.of("");

    @BeforeAll
    static void make() throws IOException {
        copy(GOLDEN.resolve("full-example/repository"), root);
        Path tower = GOLDEN.resolve("addon-with-manifests-and-chart/repository/addons/tower");
        copy(tower, root.resolve("addons/tower"));
        copy(tower.resolve("0.1.0"), root.resolve("addons/tower/0.2.0"));
        edit("addons/tower/0.2.0/manifests/configmap.yaml", "12", "24");
        append(CLUSTER, "  addons: {tower: {version: 0.1.0}}\n");
        run("render");
        Sandbox.git(root, "init", "-q", "-b", "main");
        Sandbox.identify(root);
        commit("Start");

        Sandbox.git(root, "checkout", "-q", "-b", "topic");
        copy(TEMPLATES.resolve("labels.mustache"), root.resolve("templates/service/labels.mustache"));
        append("templates/service/labels.mustache", "acme.example/cost-center: cc-9999\n");
        copy(TEMPLATES.resolve("address.mustache"), root.resolve("templates/service/address.mustache"));
        edit(
                "templates/service/address.mustache",
                "app.kubernetes.io/name: {{name}}",
                "app.kubernetes.io/name: {{name}}-v2");
        edit(
                "products/shop/product.yaml",
                "      volumes:\n        reports: {mountPath: /var/lib/reports, size: 20Gi, storageClass: fast}\n",
                "");
        edit("products/billing/versions.yaml", "1.0.0", "1.1.0");
        edit(CLUSTER, "0.1.0", "0.2.0");
        run("render");
        commit("Change a bit of everything");
    }

    private static void run(String... words) {
        InProcess.Answer answer = InProcess.run(root, words);
        assertThat(answer.code()).as(answer.printed()).isZero();
    }

    private static void commit(String message) throws IOException {
        Sandbox.git(root, "add", "-A");
        Sandbox.git(root, "commit", "-q", "-m", message);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString()).normalize();
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void edit(String path, String before, String after) throws IOException {
        Path file = root.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private static void append(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.writeString(file, Files.readString(file) + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "json", "sarif", "annotations"})
    void itIsToldAsItShouldBe(String form) throws IOException {
        InProcess.Answer answer = InProcess.run(root, "diff", "main", "topic", "--format", form);
        String printed = answer.printed().replaceAll("\\b[0-9a-f]{40}\\b", "COMMIT");
        Path file = EXPECTED.resolve(form + ".txt");
        if (GoldenUpdate.isOn()) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, printed);
        }
        assertThat(answer.code()).as("there is danger").isEqualTo(1);
        assertThat(printed)
                .as(() -> GoldenUpdate.command(PullRequestTest.class))
                .isEqualTo(Files.readString(file));
    }

    /** Settings of the base hold; those of the pull request hold for the next one. */
    @Test
    void aRepositorySaysHowBadARuleIsAndWhatIsCosmetic() throws IOException {
        Sandbox.git(root, "checkout", "-q", "-b", "settled", "main");
        append("platform.yaml", """
                  diff:
                    severity: {R-DATA-01: info, R-REF-02: warn}
                    cosmetic: ["metadata.labels[acme.example/*]"]
                """);
        commit("Settle what a difference is taken for");
        Sandbox.git(root, "checkout", "-q", "-b", "settled-topic");
        Sandbox.git(root, "cherry-pick", "topic");
        InProcess.Answer settled = InProcess.run(root, "diff", "settled", "settled-topic");
        InProcess.Answer before = InProcess.run(root, "diff", "main", "settled-topic");
        Sandbox.git(root, "checkout", "-q", "topic");
        assertThat(settled.printed())
                .contains("platform.yaml takes R-REF-02 for another: danger -> warn")
                .containsPattern("[0-9]+ objects only in fields that platform.yaml takes as cosmetic")
                .contains("info: PersistentVolumeClaim");
        assertThat(before.printed()).doesNotContain("platform.yaml takes").contains("danger: PersistentVolumeClaim");
    }

    @Test
    void whatIsApprovedNoLongerFails() throws IOException {
        Path fork = root.resolve("fork");
        Sandbox.git(root, "clone", "-q", "-b", "topic", root.toString(), fork.toString());
        InProcess.Answer none =
                InProcess.run(fork, "diff", "approve", "R-XYZ-01", "--reason", "x", "--base", "origin/main");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.printed()).contains("this difference has no finding 'R-XYZ-01'");
        InProcess.Answer all = InProcess.run(
                fork, "diff", "approve", "R-DATA-01", "R-REF-02", "--reason", "it is meant", "--base", "origin/main");
        assertThat(all.code()).as(all.printed()).isZero();
        assertThat(Files.readString(fork.resolve("clusters/approvals.yaml")))
                .contains("rule: R-DATA-01", "reason: it is meant", "2026-12-07");
        InProcess.Answer diff = InProcess.run(fork, "diff", "origin/main");
        assertThat(diff.printed()).contains("0 dangers", " approved", "  approved: PersistentVolumeClaim shop/");
        assertThat(diff.code()).as(diff.printed()).isZero();
        assertThat(InProcess.run(fork, "validate").printed()).contains("no errors");
    }

    @Test
    void theSameTreeTwiceIsNotParsed() {
        InProcess.Answer answer = InProcess.run(root, "diff", "topic", "topic", "-v");
        assertThat(answer.printed()).contains("found 0 files that differ", "nothing changes");
        assertThat(answer.code()).isZero();
    }
}
