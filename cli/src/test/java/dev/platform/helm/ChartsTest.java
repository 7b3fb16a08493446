package dev.platform.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import dev.platform.helm.ChartRender.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTest {
    private static final String TEMPLATE = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: "{{ .Release.Name }}", namespace: "{{ .Release.Namespace }}"}
            data: {hands: "{{ .Values.hands }}", kubernetes: "{{ .Capabilities.KubeVersion.Version }}"}
            """;

    @TempDir
    static Path folder = Path.of("");

    private TestCharts charts;

    ChartsTest() throws IOException {
        charts = new TestCharts(folder);
    }

    @BeforeEach
    void serve() throws IOException {
        charts.with("1.0.0", "hands: 2\n", TEMPLATE);
    }

    @AfterEach
    void stop() {
        charts.close();
    }

    private static Release release(String values) {
        return new Release("my-clock", "time", values, "1.35.0");
    }

    private Chart ofRepository(String version) {
        return new Chart("clock", charts.repository(), version);
    }

    @Test
    void aChartOfARepositoryIsPulledAndRendered() {
        assertThat(ChartDefaults.of(ofRepository("1.0.0"))).isEqualTo(Map.of("hands", 2L));
        assertThat(ChartRender.of(ofRepository("1.0.0"), release("hands: 3\n")))
                .contains("kind: CustomResourceDefinition", "name: \"my-clock\", namespace: \"time\"")
                .contains("hands: \"3\", kubernetes: \"v1.35.0\"");
    }

    @Test
    void soIsOneOfARegistry() {
        Chart chart = new Chart("clock", charts.registry(), "1.0.0");
        assertThat(ChartDefaults.of(chart)).isEqualTo(Map.of("hands", 2L));
        assertThat(ChartRender.of(chart, release("hands: 3\n"))).contains("hands: \"3\"", "CustomResourceDefinition");
    }

    @Test
    void aChartThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> ChartDefaults.of(ofRepository("9.0.0")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("there is no chart clock 9.0.0");
        assertThatThrownBy(() -> ChartDefaults.of(new Chart("clock", charts.registry(), "9.0.0")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("Helm can't use the chart clock 9.0.0");
    }

    @Test
    void anArchiveThatIsNotTheOneOfTheIndexIsRefused() {
        charts.forged("1.0.0");
        assertThatThrownBy(() -> ChartDefaults.of(ofRepository("1.0.0")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("its digest differs");
    }

    @Test
    void defaultsThatCanNotBeReadAreNotTakenForNone() throws IOException {
        charts.with("1.2.0", "hands: &two 2\nfeet: *two\n", TEMPLATE);
        assertThatThrownBy(() -> ChartDefaults.of(ofRepository("1.2.0")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("values.yaml of clock 1.2.0")
                .hasMessageContaining("can't be read");
    }

    @Test
    void valuesThatTheChartCanNotRenderAreSaid() throws IOException {
        charts.with("1.1.0", "hands: 2\n", "{{ fail \"no hands\" }}");
        assertThatThrownBy(() -> ChartRender.of(ofRepository("1.1.0"), release("")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("no hands");
    }

    @Test
    void aRepositoryThatDoesNotAnswerIsSaid() {
        charts.close();
        assertThatThrownBy(() -> ChartDefaults.of(ofRepository("1.0.0")))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("can't be reached");
    }
}
