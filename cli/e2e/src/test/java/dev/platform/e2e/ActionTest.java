package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of the action that puts the program on the PATH of other repositories' workflows. */
class ActionTest {
    private final Path folder;
    private final Path sources;
    private final Workplace job;

    ActionTest(@TempDir Path temp) throws IOException, InterruptedException {
        folder = temp;
        sources = Files.createDirectories(temp.resolve("sources"));
        new Workplace(temp)
                .run(Tree.REPOSITORY.resolve("platform").toString(), "--version")
                .well();
        for (String part : List.of("pom.xml", "platform", "templates", "addons", ".github", "cli/pom.xml")) {
            copy(part);
        }
        copy("cli/src/main");
        job = new Workplace(
                temp,
                Map.of(
                        "GITHUB_ACTION_PATH", sources.toString(),
                        "GITHUB_OUTPUT", temp.resolve("outputs").toString(),
                        "GITHUB_PATH", temp.resolve("path").toString(),
                        "JAVA", "17",
                        "CACHED", "true"));
    }

    private void copy(String part) throws IOException, InterruptedException {
        Path to = sources.resolve(part);
        Files.createDirectories(to.resolve("..").normalize());
        new Workplace(folder)
                .run("cp", "-R", Tree.REPOSITORY.resolve(part).toString(), to.toString())
                .well();
    }

    private static String lines(String name) throws IOException {
        JsonNode action =
                new YAMLMapper().readTree(Tree.REPOSITORY.resolve("action.yml").toFile());
        for (JsonNode step : action.at("/runs/steps")) {
            if (step.path("name").asText().equals(name)) {
                return step.path("run").asText();
            }
        }
        throw new IllegalArgumentException("action.yml has no step '" + name + "'");
    }

    private String outputs() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("outputs"));
        job.lines(lines("What it is made of")).well();
        return Files.readString(folder.resolve("outputs"));
    }

    @Test
    void aProgramFromTheCacheIsNotBuiltAgain() throws IOException, InterruptedException {
        copy("cli/target/platform.jar");
        copy("cli/target/lib");
        new Workplace(sources)
                .run("find", "cli/src", "pom.xml", "-exec", "touch", "{}", "+")
                .well();

        job.lines(lines("Build")).well();

        assertThat(sources.resolve("cli/target/build.log")).doesNotExist();
        String path = Files.readString(folder.resolve("path")).strip();
        assertThat(job.run(path + "/platform", "--version").well()).startsWith("platform ");
    }

    @Test
    void theKeyOfTheCacheIsWhatTheProgramIsMadeOf() throws IOException, InterruptedException {
        String first = outputs();
        assertThat(first).matches("folder=" + sources + "\nhash=[0-9a-f]{64}\n");

        new Workplace(sources)
                .run("find", "cli/src", "pom.xml", "-exec", "touch", "{}", "+")
                .well();
        assertThat(outputs()).isEqualTo(first);

        Files.writeString(sources.resolve("pom.xml"), "\n", StandardOpenOption.APPEND);
        assertThat(outputs()).isNotEqualTo(first);
    }
}
