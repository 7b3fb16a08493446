package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What kubeconform says in strict mode, with schemas of a folder and of nowhere else. */
final class Kubeconform {
    static final String PROGRAM = "kubeconform";

    private Kubeconform() {}

    static JsonNode report(List<Path> files, Path schemas) throws IOException, InterruptedException {
        return Checkers.ask(
                PROGRAM,
                List.of(
                        "-strict",
                        "-summary",
                        "-output",
                        "json",
                        "-schema-location",
                        schemas + "/{{.Group}}.{{.ResourceAPIVersion}}.{{.ResourceKind}}.json"),
                files);
    }
}
