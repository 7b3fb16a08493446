package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are rendered say what they should, to series that are made up. */
@ExtendWith(Promtool.class)
class AlertRulesTest {
    private static final String FIRING = "count by (alertname, severity) (ALERTS{alertstate=\"firing\"})";

    /**
     * What is told at one moment of some series.
     *
     * @param rules the product's part whose rules are asked
     * @param fires the number of alerts by name and severity
     */
    record Case(
            String it,
            String rules,
            Map<String, String> series,
            String at,
            @Nullable Map<String, Integer> fires) {
        /** Days are told in larger steps, or the test would take minutes. */
        String pace() {
            return at.length() > "999m".length() ? "5m" : "1m";
        }

        Map<String, Integer> expected() {
            return fires == null ? Map.of() : fires;
        }
    }

    @Test
    void everyRuleIsSound(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> files = new ArrayList<>(List.of("check", "rules", "--lint=all", "--lint-fatal"));
        for (Manifest rules : rules().toList()) {
            files.add(Promtool.write(
                    folder.resolve(rules.namespace() + "." + rules.name() + ".yaml"),
                    rules.object().path("spec")));
        }
        assertThat(files).hasSizeGreaterThan(10);
        assertThat(Promtool.run(files.toArray(String[]::new))).contains("SUCCESS");
    }

    @TestFactory
    Stream<DynamicTest> whatIsToldAndWhatIsNot(@TempDir Path folder) throws IOException {
        return cases().stream().map(told -> DynamicTest.dynamicTest(told.it(), () -> check(told, folder)));
    }

    @Test
    void everyAlertOfTheExampleIsTried() throws IOException {
        TreeSet<String> tried = new TreeSet<>();
        cases().forEach(told -> told.expected().keySet().forEach(alert -> tried.add(name(alert))));
        TreeSet<String> rendered = new TreeSet<>();
        rules().flatMap(rules -> rules.object().findValues("alert").stream())
                .map(JsonNode::asText)
                .forEach(rendered::add);
        assertThat(tried).isEqualTo(rendered);
    }

    private static void check(Case told, Path folder) throws IOException, InterruptedException {
        Path spec = folder.resolve("rules.yaml");
        Promtool.write(spec, only(told.rules()).object().path("spec"));
        List<Object> series = new ArrayList<>();
        told.series().forEach((name, values) -> series.add(Map.of("series", name, "values", values)));
        List<Object> samples = new ArrayList<>();
        told.expected().forEach((alert, number) -> {
            String severity = alert.substring(name(alert).length() + 1);
            String labels = "{alertname=\"" + name(alert) + "\", severity=\"" + severity + "\"}";
            samples.add(Map.of("labels", labels, "value", number));
        });
        Map<String, Object> question = Map.of("expr", FIRING, "eval_time", told.at(), "exp_samples", samples);
        Map<String, Object> test =
                Map.of("interval", "1m", "input_series", series, "promql_expr_test", List.of(question));
        Map<String, Object> file = Map.of(
                "rule_files", List.of(spec.toString()), "evaluation_interval", told.pace(), "tests", List.of(test));
        Promtool.run("test", "rules", Promtool.write(folder.resolve("test.yaml"), file));
    }

    private static String name(String alert) {
        return alert.substring(0, alert.indexOf(' '));
    }

    private static Manifest only(String part) throws IOException {
        return Tree.of(Tree.REPOSITORY).at("products/" + part + "/prometheusrule.yaml");
    }

    private static Stream<Manifest> rules() throws IOException {
        return Tree.of(Tree.REPOSITORY).where(manifest -> manifest.kind().equals("PrometheusRule"));
    }

    private static List<Case> cases() throws IOException {
        try (InputStream cases = AlertRulesTest.class.getResourceAsStream("/alerts.yaml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(cases), new TypeReference<>() {});
        }
    }
}
