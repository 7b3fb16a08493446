package dev.platform.cluster;

import dev.platform.finding.Findings;
import dev.platform.finding.PlatformException;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program that a kubeconfig names to log in with, as those of cloud providers. */
record ExecPlugin(ConfigEntry exec) {
    /** What the program answers, as {@code status} of an ExecCredential. */
    ConfigEntry credential() {
        String output = run();
        // Between JSON's values a tab is as good as a blank, to YAML it isn't; in its strings there is none.
        Document document = YamlReader.forManifests().read(command(), output.replace('\t', ' '), new Findings());
        ConfigEntry answer = document != null && document.root() instanceof YamlNode.Mapping root
                ? new ConfigEntry(exec.file(), root).below("status")
                : null;
        if (answer == null) {
            throw failed("answers no ExecCredential with a status", null);
        }
        return answer;
    }

    private String run() {
        try {
            Process process = builder().start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw failed("ends with " + code, null);
            }
            return output;
        } catch (IOException e) {
            throw failed("can't be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted", e);
        }
    }

    /** What it has to say to a person, such as where to log in, goes to standard error as it is. */
    private ProcessBuilder builder() {
        List<String> words = new ArrayList<>();
        words.add(program());
        words.addAll(exec.texts("args"));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        exec.entries("env")
                .forEach(variable -> builder.environment().put(variable.text("name"), variable.text("value")));
        builder.environment()
                .put(
                        "KUBERNETES_EXEC_INFO",
                        "{\"apiVersion\":\"" + exec.text("apiVersion")
                                + "\",\"kind\":\"ExecCredential\",\"spec\":{\"interactive\":false}}");
        return builder;
    }

    /** A name is looked up in PATH, a path is relative to the kubeconfig. */
    private String program() {
        Path path = exec.path("command");
        return path == null || !command().contains(File.separator) ? command() : path.toString();
    }

    private String command() {
        return exec.text("command");
    }

    private PlatformException failed(String problem, @Nullable Exception cause) {
        String hint = exec.text("installHint");
        return new PlatformException(
                "the program '" + command() + "', with which " + exec.file() + " logs in, " + problem,
                hint.isEmpty() ? "run it by hand to see what it lacks" : hint,
                cause);
    }
}
