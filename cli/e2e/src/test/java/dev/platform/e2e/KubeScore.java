package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What kube-score finds with every check that it has; no annotation turns one off. */
final class KubeScore {
    static final String PROGRAM = "kube-score";

    private static final int PERFECT = 10;

    private KubeScore() {}

    /** Each as: check, kind, namespace/name. */
    static Set<String> findings(List<Path> files) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("score", "--output-format", "json", "--disable-ignore-checks-annotations"));
        for (String line : Checkers.run(PROGRAM, List.of("list"), List.of()).split("\n", -1)) {
            if (line.endsWith(",optional")) {
                words.add("--enable-optional-test");
                words.add(line.substring(0, line.indexOf(',')));
            }
        }
        Set<String> findings = new TreeSet<>();
        for (JsonNode object : Checkers.ask(PROGRAM, words, files)) {
            for (JsonNode check : object.path("checks")) {
                if (!check.path("skipped").asBoolean() && check.path("grade").asInt() < PERFECT) {
                    findings.add(check.at("/check/id").asText() + " "
                            + object.at("/type_meta/kind").asText() + " "
                            + object.at("/object_meta/namespace").asText() + "/"
                            + object.at("/object_meta/name").asText());
                }
            }
        }
        return findings;
    }
}
