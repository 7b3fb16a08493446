package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuePathTest {
    private static final Document DOCUMENT =
            Objects.requireNonNull(YamlReader.forManifests().read("a.yaml", """
                    kind: Service
                    metadata:
                      labels:
                        platform.dev/team: growth
                    spec:
                      ports:
                      - port: 80
                        name: main
                      - port: 81
                    """, new Findings()));

    private static Object value(String path) {
        ValuePath found = ValuePath.of(path, DOCUMENT);
        YamlNode node = found == null ? null : found.in(DOCUMENT.root());
        return node == null ? "nothing" : String.valueOf(node.toValue());
    }

    @ParameterizedTest
    @CsvSource({
        "kind, Service",
        "spec.ports[1].port, 81",
        "'metadata.labels[\"platform.dev/team\"]', growth",
        "1, Service",
        "4, growth",
        "8, main",
        "9, 81",
    })
    void aValueIsFoundByItsPathAndByItsLine(String path, String value) {
        assertThat(value(path)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"spec.ports[2]", "spec.nothing", "spec..ports[", "10", "99", "kind.more"})
    void whatIsNotThereIsNotFound(String path) {
        assertThat(value(path)).isEqualTo("nothing");
    }

    @Test
    void aPathIsWrittenAsItIsRead() {
        String path = "metadata.labels[\"platform.dev/team\"]";
        assertThat(ValuePath.of(path, DOCUMENT)).hasToString(path);
        assertThat(ValuePath.of("9", DOCUMENT)).hasToString("spec.ports[1].port");
    }
}
