package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is exported is a catalog to Backstage itself. */
@ExtendWith(BackstageJudge.Needed.class)
class BackstageTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // before all tests
    private static BackstageJudge judge;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        judge = BackstageJudge.install(Files.createDirectory(folder.resolve("judge")));
    }

    private static List<JsonNode> exported() throws IOException, InterruptedException {
        Repository repository = Repository.copy(folder.resolve("platform"));
        repository.platform(
                "export", "backstage", "--out", "backstage", "--grafana-url", "https://grafana.acme.example");
        try (Stream<Path> files = Files.walk(repository.folder().resolve("backstage"))) {
            List<JsonNode> entities = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                entities.addAll(new YAMLMapper()
                        .readerFor(JsonNode.class)
                        .<JsonNode>readValues(file.toFile())
                        .readAll());
            }
            return entities;
        }
    }

    @Test
    void everyEntityIsOneAndEveryReferenceLeadsToOne() throws IOException, InterruptedException {
        List<JsonNode> entities = exported();
        assertThat(entities)
                .extracting(entity -> entity.path("kind").asText())
                .contains("Location", "Domain", "Group", "System", "Component", "API", "Resource");
        assertThat(judge.findings(entities)).isEmpty();
    }

    @Test
    void theJudgeFindsWhatIsWrong() throws IOException, InterruptedException {
        JsonNode entity = new JsonMapper().readTree("""
                {"apiVersion": "backstage.io/v1alpha1", "kind": "Component", "metadata": {"name": "shop.web"},
                 "spec": {"type": "service", "lifecycle": "production", "owner": "nobody"}}
                """);
        JsonNode nameless = new JsonMapper().readTree("""
                {"apiVersion": "backstage.io/v1alpha1", "kind": "Domain", "metadata": {"name": "not a name"}, "spec": {}}
                """);
        assertThat(judge.findings(List.of(entity, nameless)))
                .anyMatch(line -> line.contains("owner names group:default/nobody, which isn't there"))
                .anyMatch(line -> line.startsWith("domain:default/not a name: "));
    }
}
