package dev.platform.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.isolation.ArgoProject.Destination;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares what we say of AppProjects with what Argo CD's own code has answered. */
class ArgoProjectTest {
    private static final Path ANSWERS = Path.of("src", "test", "resources", "argocd", "permitted.yaml");

    /** One question that is answered otherwise. */
    private record Difference(String ask, Value spec, List<String> with, boolean ours) {
        @Override
        public String toString() {
            return ask + " " + spec.where() + " " + with + " is " + ours + " here";
        }
    }

    private static Value yaml(String text) {
        Findings findings = new Findings();
        Document document = YamlReader.forManifests().read("text.yaml", text, findings);
        assertThat(findings.sorted()).isEmpty();
        return Value.of("text.yaml", Objects.requireNonNull(document).root());
    }

    private static ArgoProject project(Value root) {
        return new ArgoProject(Manifest.of("text.yaml", root));
    }

    @Test
    void itAnswersAsArgoCd() throws IOException {
        Value answers = yaml(Files.readString(ANSWERS));
        List<Difference> differences = new ArrayList<>();
        int asked = 0;
        for (Value question : answers.at("projects").items()) {
            String ask = question.text("ask");
            List<Value> inputs = answers.at("inputs", ask).items();
            for (int i = 0; i < inputs.size(); i++) {
                boolean ours = permits(project(question), ask, inputs.get(i).texts());
                asked++;
                if (ours != (question.text("answers").charAt(i) == '1')) {
                    differences.add(new Difference(ask, question, inputs.get(i).texts(), ours));
                }
            }
        }
        assertThat(asked).isGreaterThan(4_000);
        assertThat(differences)
                .filteredOn(difference -> !isOfVersions(difference))
                .isEmpty();
    }

    /**
     * What versions differ in, where the one that permits more counts: 3.6 denies less where a cluster is denied by its
     * name, and it understands braces in the URL of a repository.
     */
    private static boolean isOfVersions(Difference difference) {
        Value spec = difference.spec().at("spec");
        boolean deniesByName = spec.at("destinations").items().stream()
                .anyMatch(item -> item.text("name").startsWith("!"));
        boolean hasBraces = spec.at("sourceRepos").texts().stream().anyMatch(url -> url.contains("{"));
        return difference.ours() && (deniesByName || hasBraces);
    }

    private static boolean permits(ArgoProject project, String ask, List<String> with) {
        return switch (ask) {
            case "destination" -> project.permitsDestination(new Destination(with.get(0), with.get(1), with.get(2)));
            case "source" -> project.permitsSource(with.get(0));
            default -> project.permitsKind(with.get(0), with.get(1), "any", ask.equals("namespace"));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "team-a, true",
        "team-b, false",
        "other, false",
    })
    void aKindOfTheClusterMayBeLimitedByName(String name, boolean permitted) {
        ArgoProject project =
                project(yaml("spec: {clusterResourceWhitelist: [{group: '', kind: Namespace, name: 'team-[a]'}]}"));

        assertThat(project.permitsKind("", "Namespace", name, false)).isEqualTo(permitted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {server: '*', namespace: '*', defaultServiceAccount: sync}            | shop:sync
            {server: '*', namespace: shop, defaultServiceAccount: 'argocd:sync'}  | argocd:sync
            {server: '*', namespace: pay, defaultServiceAccount: sync}            | none
            {server: '*', namespace: '*', defaultServiceAccount: ' '}             | none
            {server: '*', namespace: '*', defaultServiceAccount: 'sy*c'}          | none
            """)
    void theFirstAccountThatFitsCounts(String entry, String account) {
        ArgoProject project = project(yaml("spec: {destinationServiceAccounts: [" + entry.replace("''", "'") + "]}"));

        assertThat(project.actsAs("shop").orElse("none")).isEqualTo(account);
    }
}
