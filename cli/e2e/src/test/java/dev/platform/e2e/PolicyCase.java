package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A request, and which policies refuse it: one of the cases that are evaluated offline too.
 *
 * @param object missing if something is deleted
 * @param old missing if something is created
 * @param part the subresource; empty for the object itself
 * @param refusing the names of the policies
 */
record PolicyCase(
        String name,
        JsonNode object,
        JsonNode old,
        String part,
        boolean connects,
        User user,
        SortedSet<String> refusing) {
    static final Path FOLDER = Tree.REPOSITORY.resolve("cli/src/test/resources/policies");

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String NAMESPACE = "namespace.yaml";

    static List<PolicyCase> all() throws IOException {
        List<PolicyCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(PolicyCase::hasCases).sorted().toList()) {
                String policy = file.getFileName().toString().replace(".yaml", "");
                JsonNode written = YAML.readTree(Files.readString(file));
                for (JsonNode each : written.path("cases")) {
                    cases.add(of(policy, each, written.path("objects")));
                }
            }
        }
        return cases;
    }

    private static boolean hasCases(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") && !name.equals(NAMESPACE);
    }

    private static PolicyCase of(String policy, JsonNode written, JsonNode objects) throws IOException {
        boolean refuses = written.has("refuses");
        SortedSet<String> refusing = new TreeSet<>();
        written.path("also").forEach(other -> refusing.add(other.asText()));
        if (refuses) {
            refusing.add(policy);
        }
        String verdict = refuses ? "refuses" : "allows";
        return new PolicyCase(
                policy + " " + verdict + " " + written.path(verdict).asText(),
                WrittenObject.read(written, objects),
                WrittenObject.read(written.path("old"), objects),
                written.path("connect").asText(written.path("part").asText("")),
                written.has("connect"),
                user(written),
                refusing);
    }

    private static User user(JsonNode written) {
        String file = written.path("from").asText("") + written.at("/old/from").asText("");
        boolean platform = file.contains("/base/") || file.startsWith("argocd/") || file.startsWith("bootstrap/");
        String who = written.path("as").asText(platform ? "argocd" : "sync");
        String[] parts = who.split(":", -1);
        return switch (who) {
            case "sync" -> User.serviceAccount("shop", "argocd-sync");
            case "argocd" -> User.serviceAccount("argocd", "argocd-application-controller");
            case "person" -> new User("alice@shop.example", List.of("team-shop", "system:authenticated"));
            case "admin" -> new User("root@acme.example", List.of("platform-admins", "system:authenticated"));
            default ->
                parts.length == 4
                        ? User.serviceAccount(parts[2], parts[3])
                        : new User(who, List.of("system:authenticated"));
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
