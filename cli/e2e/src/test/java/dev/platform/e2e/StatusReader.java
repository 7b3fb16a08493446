package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who asks {@code platform status}.
 *
 * @param repository the folder that it compares with
 */
record StatusReader(Path repository, Path kubeconfig) {
    private static final ObjectMapper YAML = new YAMLMapper();

    /** What a run answered. */
    record Status(int code, JsonNode body) {
        JsonNode product(String name) {
            for (JsonNode product : body.path("products")) {
                if (product.path("product").asText().equals(name)) {
                    return product;
                }
            }
            return body.path("none");
        }

        /** Of the product, and of its services. */
        Set<String> reasons(String name) {
            Set<String> reasons = new TreeSet<>();
            product(name)
                    .findValues("troubles")
                    .forEach(troubles -> troubles.forEach(
                            trouble -> reasons.add(trouble.path("reason").asText())));
            return reasons;
        }
    }

    /** Somebody else, whom the one of this kubeconfig may impersonate. */
    StatusReader as(User user, Path file) throws IOException {
        JsonNode config = YAML.readTree(kubeconfig.toFile());
        for (JsonNode entry : config.path("users")) {
            ObjectNode login = (ObjectNode) entry.path("user");
            login.put("as", user.name());
            user.groups().forEach(login.withArrayProperty("as-groups")::add);
        }
        Files.writeString(file, YAML.writeValueAsString(config));
        return new StatusReader(repository, file);
    }

    Status read(String... words) throws IOException, InterruptedException {
        List<String> more = new ArrayList<>(List.of(words));
        more.add("--output=json");
        Process process = start(more);
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Status(process.waitFor(), new ObjectMapper().readTree(said));
    }

    /** What it says to standard error goes to that of the test. */
    Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Tree.REPOSITORY.resolve("platform").toString(), "status", "--kubeconfig=" + kubeconfig));
        command.addAll(words);
        return new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
