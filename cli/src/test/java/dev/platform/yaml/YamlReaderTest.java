package dev.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource
    void mistakeIsReportedWithItsPlace(String text, String expected) {
        assertThat(mistakes(text)).containsExactly(expected.split(", "));
    }

    static Stream<Arguments> mistakeIsReportedWithItsPlace() {
        return Stream.of(
                arguments("", "f.yaml:1:1 yaml-has-content"),
                arguments("# only\n# comments\n", "f.yaml:1:1 yaml-has-content"),
                arguments("---\n", "f.yaml:1:1 yaml-has-content"),
                arguments("\n~\n", "f.yaml:2:1 yaml-has-content"),
                arguments("null", "f.yaml:1:1 yaml-has-content"),
                arguments("a: 1\n---\nb: 2\n", "f.yaml:2:1 yaml-is-one-document"),
                arguments("a: 1\n...\nb: 2\n", "f.yaml:3:1 yaml-is-well-formed"),
                arguments(
                        "a: 1\nb:\n  c: 1\n  c: 2\na: 2\n",
                        "f.yaml:4:3 yaml-keys-are-unique, f.yaml:5:1 yaml-keys-are-unique"),
                arguments("a: &x 1\nb: *x\n", "f.yaml:1:4 yaml-has-no-anchors, f.yaml:2:4 yaml-has-no-anchors"),
                arguments("a: &x\n  b: 1\n", "f.yaml:1:4 yaml-has-no-anchors"),
                arguments("a:\n  <<: {b: 1}\n", "f.yaml:2:3 yaml-has-no-anchors"),
                arguments("*a : 1\n", "f.yaml:1:1 yaml-has-no-anchors"),
                arguments("a: &a [*a]\n", "f.yaml:1:4 yaml-has-no-anchors, f.yaml:1:8 yaml-has-no-anchors"),
                arguments("a: !!int \"80\"\n", "f.yaml:1:4 yaml-has-no-tags"),
                arguments("a: !!str 80\n", "f.yaml:1:4 yaml-has-no-tags"),
                arguments("a: !custom x\n", "f.yaml:1:4 yaml-has-no-tags"),
                arguments("a: ! x\n", "f.yaml:1:4 yaml-has-no-tags"),
                arguments("a: !!set {b}\n", "f.yaml:1:4 yaml-has-no-tags"),
                arguments("a: !!javax.script.ScriptEngineManager [x]\n", "f.yaml:1:4 yaml-has-no-tags"),
                arguments("!!x a: 1\n", "f.yaml:1:1 yaml-has-no-tags"),
                arguments("%YAML 1.2\n---\na: 1\n", "f.yaml:1:1 yaml-has-no-directives"),
                arguments("%YAML 3.0\n---\na: 1\n", "f.yaml:1:1 yaml-has-no-directives"),
                arguments("%TAG ! tag:x,2000:\n---\na: 1\n", "f.yaml:1:1 yaml-has-no-directives"),
                arguments("%FOO bar\n---\na: 1\n", "f.yaml:1:1 yaml-has-no-directives"),
                arguments("? [a, b]\n: c\n", "f.yaml:1:3 yaml-keys-are-strings"),
                arguments("a: {{ foo }}\n", "f.yaml:1:5 yaml-keys-are-strings"),
                arguments("1: a\n'1': b\n", "f.yaml:1:1 yaml-keys-are-strings"),
                arguments("true: a\n", "f.yaml:1:1 yaml-keys-are-strings"),
                arguments("on: a\n", "f.yaml:1:1 yaml-keys-are-strings"),
                arguments("~: a\n", "f.yaml:1:1 yaml-keys-are-strings"),
                arguments("? 1\n", "f.yaml:1:3 yaml-keys-are-strings"),
                arguments("a: x +argocd:skip-file-rendering\n", "f.yaml:1:4 argocd-marker-is-absent"),
                arguments("a: |\n  # +argocd:skip-file-rendering\n", "f.yaml:1:4 argocd-marker-is-absent"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource
    void syntaxErrorIsExplained(String text, String place, String words) {
        assertThat(findings(text)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("yaml-is-well-formed");
            assertThat(finding.where()).hasToString("f.yaml:" + place);
            assertThat(finding.message()).contains(words);
            assertThat(finding.hint()).isNotBlank();
        });
    }

    static Stream<Arguments> syntaxErrorIsExplained() {
        return Stream.of(
                arguments("a:\n\tb: 1\n", "2:1", "a tab is used"),
                arguments("a: @b\n", "1:4", "can't start with this character"),
                arguments("a: `b`\n", "1:4", "can't start with this character"),
                arguments("a: %b\n", "1:4", "can't start with this character"),
                arguments("a: 1\nb\nc: 2\n", "2:1", "no colon"),
                arguments("a: b: c\n", "1:5", "can't be here"),
                arguments("a: - b\n", "1:4", "list item"),
                arguments("a: \"b\nc: d\n", "1:4", "closing quote"),
                arguments("a: 'b", "1:4", "closing quote"),
                arguments("a: 'b\n---\nc: 1\n", "1:4", "closing quote"),
                arguments("a: \"\\q\"\n", "1:6", "backslash"),
                arguments("a: \"\\xZZ\"\n", "1:7", "backslash"),
                arguments("a: \"\\UFFFFFFFF\"\n", "1:7", "can't be read"),
                arguments("a: \"b\" c\n", "1:8", "doesn't fit"),
                arguments("a:\n    b: 1\n  c: 2\n", "3:3", "doesn't fit"),
                arguments("a: [b, c\n", "1:4", "closing bracket"),
                arguments("a: {b: c\n", "1:4", "closing bracket"),
                arguments("a: [b c: {d] }\n", "1:12", "comma"),
                arguments("{a: b} x\n", "1:8", "after the end"),
                arguments("a: | x\n  b\n", "1:6", "followed by something else"),
                arguments("a: |0\n  b\n", "1:5", "followed by something else"),
                arguments("a: *\n", "1:4", "* or &"),
                arguments(": b\n", "1:1", "key is missing"),
                arguments("a: {: b}\n", "1:5", "key is missing"),
                arguments("a: [b, , c]\n", "1:8", "value is missing"),
                arguments("a: & b\n", "1:4", "* or &"),
                arguments("a: !<b c\n", "1:4", "!"),
                arguments("a: !e!b c\n", "1:4", "!"),
                arguments("a: 1\n<<<<<<< HEAD\nb: 1\n", "2:1", "merge conflict"));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            ints = {
                0, 1, 7, 8, 0xb, 0xc, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9f, 0x200b, 0x200c, 0x200d, 0x2028, 0x2029,
                0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xd800, 0xdfff, 0xfeff, 0xffff
            })
    void hiddenCharacterIsReportedRawAndEscaped(int character) {
        String raw = "a: é\nb: x" + (char) character + "y\n";
        String escaped = "a: é\nb: \"x" + String.format("\\u%04x", character) + "y\"\n";
        assertThat(mistakes(raw)).containsExactly("f.yaml:2:5 yaml-is-printable");
        assertThat(mistakes(escaped)).containsExactly("f.yaml:2:4 yaml-is-printable");
    }

    @Test
    void columnsCountCharactersAndNotHalves() {
        assertThat(mistakes("a: 😀\u0000\nb: 😀 \u0001"))
                .containsExactly("f.yaml:1:5 yaml-is-printable", "f.yaml:2:6 yaml-is-printable");
        assertThat(mistakes("{a: 😀, b: *x}")).containsExactly("f.yaml:1:11 yaml-has-no-anchors");
    }

    @Test
    void escapedPairOfHalvesIsReportedAsKubernetesRefusesIt() {
        assertThat(mistakes("a: \"\\ud83d\\ude00\"")).containsExactly("f.yaml:1:4 yaml-is-printable");
        assertThat(mistakes("a: \"😀 \\\\ud83d\"")).isEmpty();
        assertThat(mistakes("a: \"\\U0001F600\"")).isEmpty();
    }

    @Test
    void loneCarriageReturnIsReportedAndWindowsLinesAreNot() {
        assertThat(mistakes("a: 1\r\nb: |\r\n  x\r\n")).isEmpty();
        assertThat(mistakes("a: 1\rb: 2\n")).containsExactly("f.yaml:1:5 yaml-is-printable");
        assertThat(mistakes("a: \"\\r\"")).containsExactly("f.yaml:1:4 yaml-is-printable");
    }

    @Test
    void tabAndNewlineInStringsAreFine() {
        assertThat(mistakes("a: \"x\\ty\\nz\"\nb: \"x\ty\"\nc: x\ty # t\tt\nd: |\n  \tx\n"))
                .isEmpty();
    }

    @Test
    void otherEncodingsAreReported() {
        assertThat(mistakes("a: ü\n".getBytes(StandardCharsets.UTF_16))).containsExactly("f.yaml:1:1 yaml-is-utf8");
        assertThat(mistakes("a: ü\n".getBytes(StandardCharsets.UTF_16LE))).containsExactly("f.yaml:1:1 yaml-is-utf8");
        assertThat(mistakes("a: ü\n".getBytes(StandardCharsets.UTF_16BE))).containsExactly("f.yaml:1:1 yaml-is-utf8");
        assertThat(mistakes("a: 1\nb: xü\nc: ß".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("f.yaml:2:5 yaml-is-utf8", "f.yaml:3:4 yaml-is-utf8");
        assertThat(mistakes("\ufeffa: 1\nb: *x\n"))
                .containsExactly("f.yaml:1:1 yaml-is-utf8", "f.yaml:2:4 yaml-has-no-anchors");
    }

    @Test
    void allMistakesAreReportedInOneRun() {
        String text = "a: !!str x\nb: &c y\u200b\na: 2\n1: z\nd: *c\n";
        assertThat(mistakes(text))
                .containsExactly(
                        "f.yaml:1:4 yaml-has-no-tags",
                        "f.yaml:2:4 yaml-has-no-anchors",
                        "f.yaml:2:8 yaml-is-printable",
                        "f.yaml:3:1 yaml-keys-are-unique",
                        "f.yaml:4:1 yaml-keys-are-strings",
                        "f.yaml:5:4 yaml-has-no-anchors");
        assertThat(YamlReader.forSpecs().read("f.yaml", text, new Findings())).isNotNull();
    }

    @Test
    void sizeIsLimited() {
        assertThat(mistakes("a: " + "x".repeat(256 * 1024))).containsExactly("f.yaml yaml-is-small");
        assertThat(mistakes(("a: " + "x".repeat(4_000_000)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("f.yaml yaml-is-small");
        assertThat(mistakes("[".repeat(33) + "]".repeat(33))).containsExactly("f.yaml:1:33 yaml-is-small");
        assertThat(mistakes("[".repeat(32) + "]".repeat(32))).isEmpty();
        assertThat(mistakes("[".repeat(5000))).containsExactly("f.yaml:1:33 yaml-is-small");
        assertThat(mistakes("- ".repeat(5000))).containsExactly("f.yaml:1:65 yaml-is-small");
        assertThat(mistakes("- a\n".repeat(10_000))).containsExactly("f.yaml:10000:3 yaml-is-small");
        assertThat(mistakes("- a\n".repeat(9_999))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "- ",
                "? ",
                "a: ",
                "\"\\u00",
                "'",
                "&a ",
                "!a ",
                "|\n",
                "{? ",
                "\"😀\\t\",",
                "a:\n ",
                "\u0000",
                "%a\n",
                "[\"😀\"],"
            })
    void hostileFileTakesLessThanTwoSeconds(String part) {
        long start = cpuTime();
        mistakes(part.repeat(250_000 / part.length()));
        assertThat(Duration.ofNanos(cpuTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void noTextMakesTheReaderThrow() {
        String[] parts = {
            "a", ": ", "\n", "  ", "- ", "\"", "'", "{", "}", "[", "]", ",", "&a ", "*a", "!t ", "|", ">", "%", "@",
            "? ", "\\x", "\\U", "#", "---\n", "...\n", "\t", "1", "~", "<<", "\r", "😀", "\ud800", "%41", "<", "!!",
            "\\"
        };
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            Findings findings = new Findings();
            Document document = YamlReader.forSpecs().read("f.yaml", text.toString(), findings);
            assertThat(document != null || findings.hasErrors()).as("%s", text).isTrue();
        }
    }

    @Test
    void manifestsMayBeLargeAndHoldEscapes() {
        String text = "a: \"\\u001b\\u200b\\r\"\n" + "b: " + "x".repeat(2_000_000) + "\n";
        Findings findings = new Findings();
        assertThat(YamlReader.forManifests().read("f.yaml", text, findings)).isNotNull();
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void commentNeedsABlankBefore() {
        assertThat(Sample.value("a: b#c\nd: e #f\n")).hasToString("{a=b#c, d=e}");
    }

    @Test
    void nodesKnowTheirPlaces() {
        Document document = Sample.document("spec:\n  hosts:\n    - a\n    - {x: 1}\n");
        assertThat(document.at("spec", "hosts", 1, "x")).hasToString("f.yaml:4:11");
        assertThat(document.at("spec", "hosts", 0, "y")).hasToString("f.yaml:3:7");
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<String> mistakes(String text) {
        Findings findings = new Findings();
        YamlReader.forSpecs().read("f.yaml", text, findings);
        return Sample.places(findings);
    }

    private static List<String> mistakes(byte[] bytes) {
        Findings findings = new Findings();
        YamlReader.forSpecs().read("f.yaml", bytes, findings);
        return Sample.places(findings);
    }

    private static List<Finding> findings(String text) {
        Findings findings = new Findings();
        YamlReader.forSpecs().read("f.yaml", text, findings);
        return findings.sorted();
    }
}
