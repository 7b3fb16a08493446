package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.ImageDigest;
import dev.platform.registry.TestRegistry;
import dev.platform.registry.TestRegistry.Mood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that ask a registry, against one on loopback. */
class ImagesTest {
    private static final String VERSIONS = "products/shop/versions.yaml";

    @TempDir
    Path root = Path.of("");

    private TestRegistry registry;

    @BeforeEach
    void start() throws IOException {
        registry = new TestRegistry();
        write(sample());
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    private SampleRepository sample() {
        return SampleRepository.empty()
                .edit("platform.yaml", "registry.acme.example", registry.host())
                .product("shop", SampleRepository.WEB.replace("registry.acme.example", registry.host()));
    }

    private void write(SampleRepository sample) throws IOException {
        sample.writeTo(root);
    }

    private Run run(String... words) {
        return Run.in(root, words);
    }

    private Run deploy(String... words) {
        List<String> all = new ArrayList<>(List.of("deploy", "shop/web"));
        all.addAll(List.of(words));
        return run(all.toArray(String[]::new));
    }

    private String versions() throws IOException {
        return Files.readString(root.resolve(VERSIONS));
    }

    @Test
    void aTagGetsItsDigest() throws IOException {
        ImageDigest pushed = registry.push("shop/web", "2.0.0", "second");

        assertThat(deploy("2.0.0").exitCode()).isZero();
        assertThat(versions()).contains("tag: \"2.0.0\"\n      digest: " + pushed);
        assertThat(Files.readString(root.resolve("clusters/production/products/shop/web/deployment.yaml")))
                .contains(registry.host() + "/shop/web:2.0.0@" + pushed);
    }

    @Test
    void aDigestThatIsGivenIsTaken() throws IOException {
        String digest = "sha256:" + "0".repeat(64);

        assertThat(deploy("2.0.0@" + digest).exitCode()).isZero();
        assertThat(versions()).contains("digest: " + digest);
        assertThat(deploy("2.0.0@" + digest, "--digest", digest).exitCode()).isEqualTo(2);
        assertThat(registry.asked()).isEmpty();
    }

    @Test
    void nobodyIsAskedWhereThatIsNotWanted() throws IOException {
        assertThat(deploy("2.0.0", "--no-resolve").exitCode()).isZero();
        assertThat(versions()).contains("tag: \"2.0.0\"").doesNotContain("digest");
        write(sample().edit("platform.yaml", "  platformTeam:", "  images: {resolveDigests: false}\n  platformTeam:"));
        assertThat(deploy("3.0.0").exitCode()).isZero();
        assertThat(versions()).contains("tag: \"3.0.0\"").doesNotContain("digest");
        assertThat(registry.asked()).isEmpty();
    }

    @Test
    void aTagThatIsNotThereIsRefused() throws IOException {
        String before = versions();
        Run run = deploy("2.0.0");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("products/shop/product.yaml:8:14: the registry has no " + registry.host() + "/shop/web:2.0.0")
                .contains("[tag-is-in-the-registry]", "push it first");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void aRegistryThatCanNotBeAskedIsAFailureWithAWayOut() throws IOException {
        registry.mood(Mood.BASIC);
        String before = versions();
        Run run = deploy("2.0.0");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("error: " + registry.host() + " doesn't know who you are")
                .contains("docker login", "TAG@sha256:…", "--no-resolve");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void aTagThatHasMovedIsTold() {
        registry.push("shop/web", "2.0.0", "second");
        assertThat(deploy("2.0.0").err()).doesNotContain("tag-has-the-same-image");
        assertThat(deploy("2.0.0").err()).contains("nothing to do");
        ImageDigest moved = registry.push("shop/web", "2.0.0", "third");

        Run run = deploy("2.0.0", "--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("[tag-has-the-same-image]", "is " + moved + " now");
        assertThat(run.out()).contains("+      digest: " + moved);
    }

    @Test
    void newProductsAndServicesArePinnedToo() throws IOException {
        ImageDigest quiz = registry.push("quiz/web", "1.0.0", "quiz");
        ImageDigest api = registry.push("shop/api", "1.0.0", "api");

        assertThat(run("new-product", "quiz", "--owner", "team-shop", "--image", registry.host() + "/quiz/web:1.0.0")
                        .exitCode())
                .isZero();
        assertThat(run("new-service", "shop", "api", "--image", registry.host() + "/shop/api:1.0.0")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(root.resolve("products/quiz/versions.yaml")))
                .contains("digest: " + quiz);
        assertThat(versions()).contains("digest: " + api);

        Run none = run("new-service", "shop", "jobs", "--type", "worker", "--image", registry.host() + "/shop/jobs:1");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("error: --image: the registry has no ");
    }

    @Test
    void whatRunsIsComparedWithTheRegistry() {
        ImageDigest pushed = registry.push("shop/web", "2.0.0", "second");
        deploy("2.0.0");
        Run same = run("verify-images");
        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).containsPattern("shop/web +127.0.0.1:[0-9]+/shop/web:2.0.0 +sha256:[0-9a-f]{12} +same");

        ImageDigest moved = registry.push("shop/web", "2.0.0", "third");
        Run other = run("verify-images", "shop/web", "-o", "json");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.out())
                .contains("\"state\" : \"moved\"", "\"digest\" : \"" + pushed + "\"", "\"remote\" : \"" + moved + "\"");
        assertThat(other.err())
                .contains("products/shop/product.yaml:8:14: 'shop/web' runs", "[tag-has-the-same-image]");

        registry.untag("shop/web", "2.0.0");
        Run untagged = run("verify-images", "shop");
        assertThat(untagged.exitCode()).isZero();
        assertThat(untagged.err()).contains("warning: ", "[tag-is-in-the-registry]");

        registry.delete("shop/web", pushed);
        Run gone = run("verify-images");
        assertThat(gone.exitCode()).isEqualTo(1);
        assertThat(gone.err()).contains("no new pod can start", "[image-is-in-the-registry]");
    }

    @Test
    void whatRunsByItsTagIsAWarning() {
        registry.push("shop/web", "1.0.0", "first");
        Run run = run("verify-images");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("[images-are-pinned]", "run: platform deploy shop/web 1.0.0");
    }

    @Test
    void anAnswerWithGapsIsAFailure() {
        registry.status(503);
        Run run = run("verify-images");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("unknown");
        assertThat(run.err()).contains("answers 503");
    }

    @Test
    void aWrongNameIsCorrected() {
        assertThat(run("verify-images", "shpo").err()).contains("did you mean 'shop'?");
        assertThat(run("verify-images", "shop/wbe").err()).contains("did you mean 'web'?");
    }

    /** Helpers are found on the PATH, which only a program of its own can have another of. */
    @Test
    void aHelperOfDockerGivesTheLogin() throws Exception {
        ImageDigest pushed = registry.push("shop/web", "2.0.0", "second");
        registry.mood(Mood.TOKEN_WITH_LOGIN);
        Path helper = root.resolveSibling(root.getFileName() + "-bin").resolve("docker-credential-test");
        Files.createDirectories(helper.resolveSibling("."));
        Files.writeString(helper, """
                #!/bin/sh
                read -r server
                [ "$1" = get ] && [ "$server" = %s ] || exit 1
                echo '{"ServerURL":"x","Username":"robot","Secret":"pass:word"}'
                """.formatted(registry.host()));
        Files.setPosixFilePermissions(helper, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                helper.resolveSibling("config.json"), "{\"credHelpers\":{\"" + registry.host() + "\":\"test\"}}");

        Process deploy = java(
                Map.of(
                        "DOCKER_CONFIG",
                        helper.resolveSibling(".").toString(),
                        "PATH",
                        helper.resolveSibling(".") + ":" + System.getenv("PATH")),
                "deploy",
                "shop/web",
                "2.0.0");

        assertThat(deploy.waitFor()).isZero();
        assertThat(versions()).contains("digest: " + pushed);
    }

    private Process java(Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.platform.cli.Main"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).inheritIO();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
