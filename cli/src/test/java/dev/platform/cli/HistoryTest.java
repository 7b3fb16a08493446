package dev.platform.cli;

import static dev.platform.git.Sandbox.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.git.IsolatedGit;
import dev.platform.git.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code platform history} and {@code platform rollback} print where there is a history. */
@ExtendWith(IsolatedGit.class)
class HistoryTest {
    private static final String DIGEST = "sha256:" + "0123456789".repeat(6) + "0123";

    @TempDir
    static Path root = Path.of("");

    @BeforeAll
    static void makeHistory() throws IOException {
        SampleRepository.empty()
                .product(
                        "shop",
                        SampleRepository.WEB
                                + "api: {type: internal, image: registry.acme.example/shop/api, port: 8080}\n")
                .writeTo(root);
        git(root, "init", "-q", "-b", "main");
        Sandbox.identify(root);
        git(root, "add", ".");
        git(root, "commit", "-q", "-m", "Seed");
        assertThat(Run.in(root, "deploy", "shop/web", "1.1.0", "--digest", DIGEST, "--commit")
                        .exitCode())
                .isZero();
        assertThat(Run.in(root, "deploy", "shop/web=1.2.0", "shop/api=2.0.0", "--no-resolve", "--commit")
                        .exitCode())
                .isZero();
    }

    /** Times and commits are other ones in each run. */
    private static String shown(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "(time)")
                .replaceAll("\\b[0-9a-f]{40}\\b", "(whole id)")
                .replaceAll("\\b[0-9a-f]{10}\\b", "(id)")
                .replaceAll("(?m) +$", "");
    }

    private static Run run(String... words) {
        return Run.in(root, words);
    }

    @Test
    void aServiceHasARowForEachVersion() {
        assertThat(shown(run("history", "shop/web").out()).lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "SERVICE VERSION DIGEST SINCE AUTHOR COMMIT CURRENT",
                        "shop/web 1.2.0 - (time) Ann Example (id) yes",
                        "shop/web 1.1.0 sha256:012345678901 (time) Ann Example (id) -",
                        "shop/web 1.0.0 - (time) Ann Example (id) -");
    }

    @Test
    void aProductHasItsServicesTogetherNewestFirst() {
        assertThat(run("history", "shop", "--limit", "3").out().lines().skip(1).map(HistoryTest::firstWords))
                .containsExactly("shop/api 2.0.0", "shop/web 1.2.0", "shop/web 1.1.0");
    }

    private static String firstWords(String row) {
        return row.replaceAll("^(\\S+) +(\\S+) .*", "$1 $2");
    }

    @Test
    void dataHasTheWholeCommitAndDigest() {
        Run run = run("history", "shop/web", "--limit", "2", "-o", "json");
        assertThat(shown(run.out())).isEqualTo("""
                        {
                          "apiVersion" : "platform.dev/v1",
                          "kind" : "HistoryReport",
                          "items" : [
                            {
                              "service" : "shop/web",
                              "version" : "1.2.0",
                              "digest" : "",
                              "since" : "(time)",
                              "author" : "Ann Example",
                              "commit" : "(whole id)",
                              "current" : true
                            },
                            {
                              "service" : "shop/web",
                              "version" : "1.1.0",
                              "digest" : "%s",
                              "since" : "(time)",
                              "author" : "Ann Example",
                              "commit" : "(whole id)",
                              "current" : false
                            }
                          ],
                          "unread" : [ ],
                          "complete" : true
                        }
                        """.formatted(DIGEST));
    }

    @Test
    void whatIsUnknownIsSaid() {
        Run run = run("history", "shop/wbe");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("[service-is-known]", "did you mean 'web'?");
        assertThat(run("history", "shpo").err()).contains("[product-is-known]", "did you mean 'shop'?");
    }

    @Test
    void aShallowCloneSaysThatOlderOnesAreMissing(@TempDir Path folder) throws IOException {
        git(folder, "clone", "-q", "--depth=1", root.toUri().toString(), "shallow");
        Run run = Run.in(folder.resolve("shallow"), "history", "shop/web");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("older commits are missing here: fetch them with `git fetch --unshallow`\n");
        assertThat(Run.in(folder.resolve("shallow"), "rollback", "shop/web").err())
                .contains("[service-has-an-earlier-version]", "git fetch --unshallow");
    }

    @Test
    void aRollbackSaysWhatEachServiceBecomes(@TempDir Path folder) throws IOException {
        git(folder, "clone", "-q", root.toUri().toString(), "mine");
        Sandbox.identify(folder.resolve("mine"));
        Run run = Run.in(folder.resolve("mine"), "rollback", "shop", "--steps", "2", "--commit");
        assertThat(shown(run.err())).isEqualTo("""
                          clusters/production/products/shop/platform.lock
                          clusters/production/products/shop/web/deployment.yaml
                          products/shop/versions.yaml
                        shop/web: from 1.2.0 to 1.0.0
                        shop/api: stays, since it has had no such version
                        3 files written, committed as (id)
                        next: push the commit and open a pull request
                        """);
    }

    @Test
    void aDryRunShowsTheDifference() {
        Run run = run("rollback", "shop/web", "--dry-run");
        assertThat(run.out()).contains("-      tag: \"1.2.0\"", "+      tag: \"1.1.0\"", "+      digest: " + DIGEST);
        assertThat(run.err()).contains("shop/web: from 1.2.0 to 1.1.0", "3 files would be written");
    }
}
