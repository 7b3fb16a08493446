package dev.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

class YamlWriterTest {
    /** Strings that some reader takes for something else, or that break a careless writer. */
    static final List<String> NASTY = List.of(
            "",
            " ",
            "y",
            "N",
            "yes",
            "No",
            "on",
            "OFF",
            "true",
            "False",
            "null",
            "Null",
            "~",
            "NaN",
            "inf",
            ".inf",
            "-.Inf",
            ".nan",
            "0",
            "-0",
            "00",
            "08",
            "0777",
            "0o17",
            "0x1F",
            "0b11",
            "1_000",
            "1e3",
            "1E5",
            "12e03",
            "1.",
            ".5",
            "+1",
            "1.20",
            "1.2.3",
            "12:30",
            "12:30:00",
            "1:60",
            "190:20:30",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            "=",
            "<<",
            "-",
            "- a",
            "-a",
            "--",
            "---",
            "--- a",
            "...",
            "?",
            "? a",
            "?a",
            ":",
            ": a",
            ":a",
            "a:",
            "a: b",
            "a:b",
            "a :b",
            "a : b",
            "#",
            "# a",
            "a #b",
            "a#b",
            "a # b",
            "!",
            "!a",
            "!!str a",
            "&",
            "&a",
            "*",
            "*a",
            "|",
            "|-",
            ">",
            "%",
            "%a",
            "@",
            "@a",
            "`",
            "`a`",
            "{",
            "}",
            "{}",
            "{a}",
            "{a: b}",
            "[",
            "]",
            "[]",
            "[a]",
            ",",
            "a,b",
            "{{ x }}",
            "{{{x}}}",
            "{{=<% %>=}}",
            "'",
            "''",
            "'a'",
            "a'b",
            "\"",
            "\"a\"",
            "a\"b",
            "\\",
            "\\n",
            "a\\b",
            "C:\\x",
            " a",
            "a ",
            "  a",
            "\ta",
            "a\t",
            "a\tb",
            "\t",
            "\n",
            "\n\n",
            "a\n",
            "a\n\n",
            "a\n\n\n",
            "\na",
            "a\nb",
            "a\n\nb",
            "a\nb\n",
            "a \nb",
            "a\n b",
            "a\n\tb",
            " a\nb",
            "\ta\nb",
            "a\n  \nb",
            "a\n\t\nb",
            "a\n ",
            "#a\nb",
            "- a\n- b",
            "---\na",
            "a: b\nc: d\n",
            "a\r\nb",
            "a\rb",
            "\r",
            "\u0000",
            "a\u0000b",
            "\u001b[31m",
            "\u007f",
            "\u0080",
            "\u0085",
            "a\u0085b",
            "\u009f",
            "\u00a0",
            "\u200b",
            "\u200d",
            "\u2028",
            "\u2029",
            "\u202e",
            "\u2066",
            "\u2060",
            "\ufeff",
            "\ufeffa",
            "\ufffd",
            "\ufffe",
            "é",
            "日本",
            "😀",
            "a😀b",
            "👨\u200d👩",
            "😀\n日本\n",
            "::error::x",
            "http://x:80/a?b=c&d=e",
            "$(A)",
            "${A}",
            "a=b",
            "_",
            "/",
            "/a/b",
            "a/b:c@sha256:d",
            "null ",
            "x".repeat(300) + " " + "y".repeat(300),
            "k".repeat(2000),
            "é".repeat(1100),
            "+argocd",
            "R&D",
            "a, b",
            "e1",
            "_1",
            "0.1.2");

    private final Yaml snakeYaml = new Yaml(options());

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return options;
    }

    @ParameterizedTest
    @FieldSource("NASTY")
    void nastyStringIsReadBackByEveryReader(String text) {
        assertReadBack(text);
    }

    @Test
    void randomStringsAreReadBackByEveryReader() {
        String[] parts = {
            "a", "b", "Z", "0", "1", "9", " ", " ", "\n", "\n", "\t", ":", "#", "-", "'", "\"", "\\", "{", "}", "[",
            "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "=", "+", ".", "_", "/", "~", "<", "é", "日", "😀",
            "\r", "\u0000", "\u001b", "\u0085", "\u00a0", "\u200b", "\u2028", "\u202e", "\ufeff", "\uffff", "yes",
            "null", ": ", " #", "- ", "---"
        };
        Random random = new Random(20261101);
        Map<String, Object> batch = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(10); length > 0; length--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            batch.put(text.toString(), i % 3 == 0 ? List.of(text.toString(), text + "\n") : text.toString());
            if (batch.size() == 100) {
                assertReadBack(Map.of("m", List.of(batch)));
                batch.clear();
            }
        }
    }

    private void assertReadBack(String text) {
        assertReadBack(Map.of("k", text));
        assertReadBack(Map.of(text, "v"));
        assertReadBack(Map.of(text, Map.of(text, List.of(text))));
        assertReadBack(Map.of(text, List.of(Map.of(text, text))));
        assertReadBack(List.of(text, List.of(text, List.of(text)), Map.of("a", List.of(text))));
        assertReadBack((Object) text);
        assertThat(Sample.value("[" + YamlWriter.scalar(text) + "]")).isEqualTo(List.of(text));
        assertThat(Sample.value("{k: " + YamlWriter.scalar(text) + "}")).isEqualTo(Map.of("k", text));
        assertThat(YamlWriter.scalar(text)).doesNotContain("\n", "\r");
    }

    private void assertReadBack(Object value) {
        String written = YamlWriter.write(value);
        assertThat(Sample.value(written)).isEqualTo(value);
        assertThat(load(written)).isEqualTo(value);
        assertThat(written).endsWith("\n");
        assertThat(written.lines()).noneMatch(line -> line.endsWith(" "));
    }

    private @Nullable Object load(String text) {
        return snakeYaml.load(text);
    }

    @Test
    void layoutIsThatOfKubernetesManifests() {
        Map<String, Object> port = ordered("name", "http", "port", 80);
        Map<String, Object> spec = ordered(
                "ports",
                List.of(port, Map.of("args", List.of("-c", List.of(1, List.of())))),
                "none",
                Map.of(),
                "script",
                "#!/bin/sh\n\necho a\n\tb\n");
        assertThat(YamlWriter.write(ordered("kind", "Service", "spec", spec, "on", true, "tail", "a\nb")))
                .isEqualTo("""
                kind: Service
                spec:
                  ports:
                  - name: http
                    port: 80
                  - args:
                    - "-c"
                    - - 1
                      - []
                  none: {}
                  script: |
                    #!/bin/sh

                    echo a
                    \tb
                "on": true
                tail: |-
                  a
                  b
                """);
    }

    @Test
    void linesAreIndentedAsAsked() {
        StringBuilder out = new StringBuilder("x:\n");
        YamlWriter.write(ordered("a", List.of("b"), "c", "d\ne\n"), 4, out);
        YamlWriter.write(Map.of(), 2, out);
        assertThat(out).hasToString("x:\n    a:\n    - b\n    c: |\n      d\n      e\n  {}\n");
    }

    @ParameterizedTest
    @CsvSource({"1.0, 1.0", "0.1, 0.1", "1e300, 1", "1.5e-7, 0.00000015", "1e7, 10000000.0", "-2.5, -2.5"})
    void doubleIsWrittenWithoutExponent(double value, String start) {
        String written = YamlWriter.write(List.of(value));
        assertThat(written).startsWith("- " + start).doesNotContain("E");
        assertThat(Sample.value(written)).isEqualTo(List.of(value));
        assertThat(load(written)).isEqualTo(List.of(value));
    }

    @Test
    void numbersAndTruthAreWrittenAsTheyAre() {
        List<Object> values = List.of(1L, -5L, Long.MAX_VALUE, new BigInteger("18446744073709551615"), true, false);
        assertThat(Sample.value(YamlWriter.write(values))).isEqualTo(values);
        assertThat(YamlWriter.write(80)).isEqualTo("80\n");
    }

    @Test
    void otherValuesAreRefused() {
        assertRefused('a');
        assertRefused(Double.NaN);
        assertRefused(List.of(Double.POSITIVE_INFINITY));
        assertRefused(Map.of(1, "a"));
        assertRefused(new ArrayList<>(Collections.singletonList(null)));
        assertRefused(Collections.singletonMap("a", null));
        assertRefused(Collections.singletonMap(null, "a"));
    }

    private static void assertRefused(Object value) {
        assertThatThrownBy(() -> YamlWriter.write(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "registry.example.com/a/b:1.2.3",
                "a b",
                "team-pay",
                "http://x/",
                "Deployment",
                "/healthz",
                "v1",
                "nope"
            })
    void ordinaryStringHasNoQuotes(String text) {
        assertThat(YamlWriter.scalar(text)).isEqualTo(text);
    }

    @Test
    void halfOfACharacterIsEscaped() {
        assertThat(YamlWriter.scalar("a\ud83d")).isEqualTo("\"a\\uD83D\"");
        assertThat(YamlWriter.escape("\ude00\"😀")).isEqualTo("\\uDE00\\\"😀");
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
