package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A repository that {@code platform init} has made, with a remote that is a folder, and clones of that. */
record ScratchRepository(Path folder, Path remote) {
    private static final String ACTION = "acme/platform-tool@0123456789abcdef0123456789abcdef01234567";

    /** As it is made, with its first commit. */
    static ScratchRepository make(Path parent) throws IOException, InterruptedException {
        ScratchRepository made = new ScratchRepository(parent.resolve("acme"), parent.resolve("acme.git"));
        Workplace outside = new Workplace(parent);
        outside.run(
                        Tree.REPOSITORY.resolve("platform").toString(),
                        "init",
                        made.folder().toString(),
                        "--name=acme",
                        "--domain=apps.acme.example",
                        "--repo-url=https://github.com/acme/platform.git",
                        "--action=" + ACTION,
                        "--git")
                .well();
        outside.git(
                "init",
                "--quiet",
                "--bare",
                "--initial-branch=main",
                made.remote().toString());
        // Where a remote has hooks it is Git's own program that pushes, as it does over a network.
        Path hook = Files.writeString(made.remote().resolve("hooks/post-receive"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        made.here().git("remote", "add", "origin", made.remote().toUri().toString());
        return made;
    }

    Workplace here() {
        return new Workplace(folder);
    }

    ScratchRepository product(String name) throws IOException, InterruptedException {
        String image = "--image=registry.acme.example/" + name + "/web:1.0.0";
        here().run("./platform", "new-product", name, "--owner=platform", image, "--no-resolve", "--commit")
                .well();
        return this;
    }

    void replace(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replace(before, after));
    }

    void commit(String message) throws IOException, InterruptedException {
        here().git("add", "--all");
        here().git("commit", "--quiet", "--message=" + message);
    }

    void push() throws IOException, InterruptedException {
        here().git("push", "--quiet", "--set-upstream", "origin", "main");
    }

    /** A copy as GitHub's checkout makes it: the last commit, and nothing before. */
    Workplace checkout(Path to) throws IOException, InterruptedException {
        here().git("clone", "--quiet", "--depth=1", remote.toUri().toString(), to.toString());
        return new Workplace(to);
    }

    /** The lines of a step that runs some, by the words that start its name. */
    String lines(String workflow, String job, String step) throws IOException {
        JsonNode content = new YAMLMapper()
                .readTree(folder.resolve(".github/workflows/" + workflow).toFile());
        for (JsonNode candidate : content.path("jobs").path(job).path("steps")) {
            if (candidate.path("name").asText().startsWith(step)) {
                return candidate.path("run").asText();
            }
        }
        throw new IllegalArgumentException(workflow + " has no step '" + step + "' in its job " + job);
    }

    /** What CI tells the steps of a pull request, and where they leave what they say. */
    Map<String, String> variables(Path report) {
        return Map.of(
                "BASE",
                "origin/main",
                "REPORT",
                report.toString(),
                "REPORT_URL",
                "https://github.com/acme/platform/actions/runs/1#artifacts",
                "GITHUB_ACTIONS",
                "true",
                "GITHUB_OUTPUT",
                report.resolve("outputs").toString(),
                "GITHUB_STEP_SUMMARY",
                report.resolve("summary").toString());
    }
}
