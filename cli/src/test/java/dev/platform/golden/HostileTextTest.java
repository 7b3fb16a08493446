package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the product of hostile-text writes is what its container gets. */
class HostileTextTest {
    private final GoldenCase golden = GoldenCase.named("hostile-text");

    private final Fields written =
            read(golden.repository(), "products/quiz/product.yaml").in("spec", "services", "worker");

    private final Fields container = read(golden.expected(), "clusters/production/products/quiz/worker/deployment.yaml")
            .in("spec", "template", "spec")
            .each("containers")
            .get(0);

    private static Fields read(Folder folder, String path) {
        Findings findings = new Findings();
        String text = Objects.requireNonNull(folder.files().text(new RepoPath(path)));
        Document document = YamlReader.forManifests().read(path, text, findings);
        assertThat(findings.sorted()).isEmpty();
        return Fields.of(Objects.requireNonNull(document).root().toValue());
    }

    @Test
    void commandAndArgumentsArriveAsWritten() {
        assertThat(expanded(container.texts("command"))).isEqualTo(written.texts("command"));
        assertThat(expanded(container.texts("args"))).isEqualTo(written.texts("args"));
    }

    @Test
    void theEnvironmentArrivesAsWritten() {
        Map<String, String> env = new TreeMap<>();
        container.each("env").forEach(variable -> env.put(variable.text("name"), expanded(variable.text("value"))));

        assertThat(env).isNotEmpty().isEqualTo(written.in("env").labels());
    }

    private static List<String> expanded(List<String> texts) {
        return texts.stream().map(HostileTextTest::expanded).toList();
    }

    /** What Kubernetes makes of a text: two dollars are one, and a reference that stands alone is replaced. */
    private static String expanded(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean isOperator = text.charAt(i) == '$' && i + 1 < text.length();
            if (isOperator && text.charAt(i + 1) == '$') {
                i++;
            } else if (isOperator && text.charAt(i + 1) == '(') {
                out.append("<replaced>");
            }
            out.append(text.charAt(i));
        }
        return out.toString();
    }
}
