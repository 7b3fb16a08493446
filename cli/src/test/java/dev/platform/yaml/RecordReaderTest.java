package dev.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordReaderTest {
    enum Color {
        RED,
        DARK_BLUE,
        OFF;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    record Quantity(String text) {}

    record Slug(String text) {}

    record Port(
            @Bounds(min = 1, max = 65535) int number,
            @Nullable Boolean open) {}

    record Range(int from, int to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("from is larger than to");
            }
        }
    }

    record All(
            @Nullable String text,
            @Nullable Integer count,
            @Nullable Boolean flag,
            @Nullable Color color,
            @Nullable Quantity size,
            @Nullable Slug slug,
            @Nullable Port port,
            @Nullable Range range,
            List<String> words,
            Map<String, Port> ports,
            Map<Slug, Quantity> sizes,
            @Nullable Object free,
            @Key("requests.cpu") @Nullable Quantity cpu,
            Map<String, @Nullable Object> values) {}

    record Strict(
            String name,
            int count,
            boolean flag,
            @Required List<String> words,
            @Required Map<String, String> map) {}

    private static final ScalarTypes TYPES = new ScalarTypes(List.of(
            new ScalarType<>(
                    Quantity.class,
                    "quantity-is-valid",
                    "a quantity such as 4 or 500m",
                    "[0-9]+[a-zA-Z]*",
                    true,
                    Quantity::new),
            new ScalarType<>(Slug.class, "slug-is-valid", "small letters", "[a-z]+", false, RecordReaderTest::slug)));

    private static Slug slug(String text) {
        if (!text.matches("[a-z0-9.:-]+")) {
            throw new IllegalArgumentException("'" + text + "' is not a slug");
        }
        return new Slug(text);
    }

    @Test
    void everyKindOfFieldIsRead() {
        All all = read("""
                text: a
                count: -80
                flag: true
                color: dark-blue
                size: 4
                slug: 2026-01-01
                port: {number: 1}
                range: {from: 1, to: 1}
                words: [b, a]
                ports: {z: {number: 65535, open: false}, a: {number: 2}}
                sizes: {cpu: 1.5, mem: 1Gi}
                free: {a: [1, no, ~]}
                requests.cpu: "1"
                values: {a: ~, b: 1}
                """);
        assertThat(all.text()).isEqualTo("a");
        assertThat(all.count()).isEqualTo(-80);
        assertThat(all.flag()).isTrue();
        assertThat(all.color()).isEqualTo(Color.DARK_BLUE);
        assertThat(all.size()).isEqualTo(new Quantity("4"));
        assertThat(all.slug()).isEqualTo(new Slug("2026-01-01"));
        assertThat(all.words()).containsExactly("b", "a").isUnmodifiable();
        assertThat(all.ports()).isUnmodifiable();
        assertThat(all.ports().keySet()).containsExactly("z", "a");
        assertThat(all.sizes()).containsEntry(new Slug("cpu"), new Quantity("1.5"));
        assertThat(all.free()).hasToString("{a=[1, false, null]}");
        assertThat(all.cpu()).isEqualTo(new Quantity("1"));
        assertThat(all.values()).hasToString("{a=null, b=1}");
    }

    @Test
    void absentFieldsAreNullOrEmpty() {
        All all = read("{}");
        assertThat(all.text()).isNull();
        assertThat(all.port()).isNull();
        assertThat(all.words()).isEmpty();
        assertThat(all.ports()).isEmpty();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource
    void mistakeIsReportedWithItsPlace(String text, String expected, String message, String hint) {
        Findings findings = new Findings();
        All all = new RecordReader(TYPES).read(Sample.document(text), All.class, findings);
        assertThat(all).isNull();
        assertThat(Sample.places(findings)).containsExactly(expected);
        Finding finding = findings.sorted().get(0);
        assertThat(finding.message()).isEqualTo(message);
        assertThat(finding.hint()).isEqualTo(hint);
    }

    static Stream<Arguments> mistakeIsReportedWithItsPlace() {
        String type = "field-has-its-type";
        return Stream.of(
                arguments(
                        "a: 1\ntext: x\ntxt: b\n".substring(5),
                        "f.yaml:2:1 field-is-known",
                        "txt is not a known field",
                        "did you mean 'text'?"),
                arguments(
                        "Text: b\n", "f.yaml:1:1 field-is-known", "Text is not a known field", "did you mean 'text'?"),
                arguments(
                        "port: {number: 1, width: 2}\n",
                        "f.yaml:1:19 field-is-known",
                        "port.width is not a known field",
                        "use one of: number, open"),
                arguments(
                        "text: no\n",
                        "f.yaml:1:7 " + type,
                        "text is no without quotes, which YAML readers take for a boolean",
                        "put it in quotes: \"no\""),
                arguments(
                        "text: 1.20\n",
                        "f.yaml:1:7 " + type,
                        "text is 1.20 without quotes, which YAML readers take for a number",
                        "put it in quotes: \"1.20\""),
                arguments(
                        "text: 0777\n",
                        "f.yaml:1:7 " + type,
                        "text is 0777 without quotes, which YAML readers take for a number",
                        "put it in quotes: \"0777\""),
                arguments(
                        "text: 1e3\n",
                        "f.yaml:1:7 " + type,
                        "text is 1e3 without quotes, which YAML readers take for a number",
                        "put it in quotes: \"1e3\""),
                arguments(
                        "text: 2026-01-01\n",
                        "f.yaml:1:7 " + type,
                        "text is 2026-01-01 without quotes, which YAML readers take for a date or a time",
                        "put it in quotes: \"2026-01-01\""),
                arguments(
                        "text: 12:30\n",
                        "f.yaml:1:7 " + type,
                        "text is 12:30 without quotes, which YAML readers take for a date or a time",
                        "put it in quotes: \"12:30\""),
                arguments("text:\n", "f.yaml:1:1 " + type, "text has no value", "write a string, or remove it"),
                arguments("text: ~\n", "f.yaml:1:7 " + type, "text has no value", "write a string, or remove it"),
                arguments(
                        "text: [a]\n", "f.yaml:1:7 " + type, "text must be a string, but is a list", "write a string"),
                arguments(
                        "text: {a: b}\n",
                        "f.yaml:1:7 " + type,
                        "text must be a string, but is a mapping",
                        "write a string"),
                arguments(
                        "count: \"80\"\n",
                        "f.yaml:1:8 " + type,
                        "count must be a whole number, but is the string \"80\"",
                        "write it without quotes: 80"),
                arguments(
                        "count: 80.9\n",
                        "f.yaml:1:8 " + type,
                        "count must be a whole number, but is 80.9",
                        "write it in decimal digits only, such as 80"),
                arguments(
                        "count: 0777\n",
                        "f.yaml:1:8 " + type,
                        "count must be a whole number, but is 0777",
                        "write it in decimal digits only, such as 80"),
                arguments(
                        "count: 1_000\n",
                        "f.yaml:1:8 " + type,
                        "count must be a whole number, but is 1_000",
                        "write it in decimal digits only, such as 80"),
                arguments(
                        "count: +1\n",
                        "f.yaml:1:8 " + type,
                        "count must be a whole number, but is +1",
                        "write it in decimal digits only, such as 80"),
                arguments(
                        "count: -0\n",
                        "f.yaml:1:8 " + type,
                        "count must be a whole number, but is -0",
                        "write it in decimal digits only, such as 80"),
                arguments(
                        "count: 99999999999\n",
                        "f.yaml:1:8 number-is-in-range",
                        "count is out of range: 99999999999",
                        "use a number from -2147483648 to 2147483647"),
                arguments(
                        "count: 999999999999999999999999\n",
                        "f.yaml:1:8 number-is-in-range",
                        "count is out of range: 999999999999999999999999",
                        "use a number from -2147483648 to 2147483647"),
                arguments(
                        "port: {number: 0}\n",
                        "f.yaml:1:16 number-is-in-range",
                        "port.number is out of range: 0",
                        "use a number from 1 to 65535"),
                arguments(
                        "flag: yes\n",
                        "f.yaml:1:7 " + type,
                        "flag must be true or false, but is yes",
                        "write true or false, without quotes"),
                arguments(
                        "flag: \"true\"\n",
                        "f.yaml:1:7 " + type,
                        "flag must be true or false, but is the string \"true\"",
                        "write true or false, without quotes"),
                arguments(
                        "flag: True\n",
                        "f.yaml:1:7 " + type,
                        "flag must be true or false, but is True",
                        "write true or false, without quotes"),
                arguments(
                        "color: dark-bleu\n",
                        "f.yaml:1:8 word-is-known",
                        "color can't be 'dark-bleu'",
                        "did you mean 'dark-blue'?"),
                arguments("color: RED\n", "f.yaml:1:8 word-is-known", "color can't be 'RED'", "did you mean 'red'?"),
                arguments(
                        "color: off\n",
                        "f.yaml:1:8 " + type,
                        "color is off without quotes, which YAML readers take for a boolean",
                        "put it in quotes: \"off\""),
                arguments(
                        "size: 0777\n",
                        "f.yaml:1:7 " + type,
                        "size is 0777, which readers take for different things",
                        "write a quantity such as 4 or 500m"),
                arguments(
                        "size: yes\n",
                        "f.yaml:1:7 " + type,
                        "size is yes, which readers take for different things",
                        "write a quantity such as 4 or 500m"),
                arguments(
                        "slug: 1.20\n",
                        "f.yaml:1:7 " + type,
                        "slug is 1.20 without quotes, which YAML readers take for a number",
                        "put it in quotes: \"1.20\""),
                arguments("slug: A\n", "f.yaml:1:7 slug-is-valid", "slug: 'A' is not a slug", "write small letters"),
                arguments("slug: \"\"\n", "f.yaml:1:7 slug-is-valid", "slug: '' is not a slug", "write small letters"),
                arguments(
                        "sizes: {a: 1, B: 2}\n",
                        "f.yaml:1:15 slug-is-valid",
                        "the key sizes.B: 'B' is not a slug",
                        "write small letters"),
                arguments(
                        "port: 80\n",
                        "f.yaml:1:7 " + type,
                        "port must be a mapping, but is a number",
                        "it has the fields: number, open"),
                arguments(
                        "port: {}\n",
                        "f.yaml:1:7 field-is-present",
                        "port.number is missing",
                        "add 'number': a whole number"),
                arguments(
                        "ports:\n  web.1:\n    number: x\n",
                        "f.yaml:3:13 " + type,
                        "ports[\"web.1\"].number must be a whole number, but is x",
                        "write it in decimal digits only, such as 80"),
                arguments(
                        "range: {from: 2, to: 1}\n",
                        "f.yaml:1:8 fields-fit-together",
                        "range: from is larger than to",
                        "change one of the fields"),
                arguments("words: a\n", "f.yaml:1:8 " + type, "words must be a list, but is a string", "write a list"),
                arguments(
                        "words: [a, ~]\n",
                        "f.yaml:1:12 " + type,
                        "words[1] has no value",
                        "write a string, or remove it"),
                arguments(
                        "words:\n- a\n-\n- b\n",
                        "f.yaml:3:2 " + type,
                        "words[1] has no value",
                        "write a string, or remove it"),
                arguments(
                        "words: [a, 1]\n",
                        "f.yaml:1:12 " + type,
                        "words[1] is 1 without quotes, which YAML readers take for a number",
                        "put it in quotes: \"1\""),
                arguments("words:\n", "f.yaml:1:1 " + type, "words has no value", "write a list, or remove it"),
                arguments(
                        "ports: [a]\n",
                        "f.yaml:1:8 " + type,
                        "ports must be a mapping, but is a list",
                        "write a mapping"),
                arguments("free: ~\n", "f.yaml:1:7 " + type, "free has no value", "write a value, or remove it"),
                arguments(
                        "hello\n",
                        "f.yaml:1:1 " + type,
                        "the document must be a mapping, but is a string",
                        "it has the fields: "
                                + String.join(", ", Shape.of(All.class, TYPES).keys())),
                arguments(
                        "- a\n",
                        "f.yaml:1:1 " + type,
                        "the document must be a mapping, but is a list",
                        "it has the fields: "
                                + String.join(", ", Shape.of(All.class, TYPES).keys())));
    }

    @Test
    void allMistakesAreReportedAtOnce() {
        Findings findings = new Findings();
        String text = "a:\n  name: 1\n  count: x\n  words: []\n  map: {}\n  flagg: true\n";
        YamlNode below =
                Objects.requireNonNull(((YamlNode.Mapping) Sample.document(text).root()).get("a"));
        assertThat(new RecordReader(TYPES).below("a").read("f.yaml", below, Strict.class, findings))
                .isNull();
        assertThat(findings.sorted().stream().map(finding -> finding.where() + " " + finding.message()))
                .containsExactly(
                        "f.yaml:2:3 a.flag is missing",
                        "f.yaml:2:9 a.name is 1 without quotes, which YAML readers take for a number",
                        "f.yaml:3:10 a.count must be a whole number, but is x",
                        "f.yaml:4:10 a.words has no entries",
                        "f.yaml:5:8 a.map has no entries",
                        "f.yaml:6:3 a.flagg is not a known field");
    }

    @Test
    void missingFieldsAreReportedAtTheirMapping() {
        Findings findings = new Findings();
        new RecordReader(TYPES).read(Sample.document("{}"), Strict.class, findings);
        assertThat(findings.sorted().stream().map(Finding::message))
                .containsExactlyInAnyOrder(
                        "name is missing", "count is missing", "flag is missing", "words is missing", "map is missing");
    }

    @Test
    void valueThatTheReaderReportedIsNotReportedAgain() {
        Findings findings = new Findings();
        String text = "text: !!int 1\ncount: *a\nflag: \"\\0\"\nsize: 2\n";
        Document document = Objects.requireNonNull(YamlReader.forSpecs().read("f.yaml", text, findings));
        assertThat(new RecordReader(TYPES).read(document, All.class, findings)).isNull();
        assertThat(Sample.places(findings))
                .containsExactly(
                        "f.yaml:1:7 yaml-has-no-tags",
                        "f.yaml:2:8 yaml-has-no-anchors",
                        "f.yaml:3:7 yaml-is-printable");
    }

    @Test
    void replacementCharacterOfTheUserIsReadAsItIs() {
        Findings findings = new Findings();
        Document document = Objects.requireNonNull(YamlReader.forSpecs().read("f.yaml", "text: a\ufffd\n", findings));
        assertThat(new RecordReader(TYPES).read(document, All.class, findings)).isNotNull();
    }

    private static All read(String text) {
        Findings findings = new Findings();
        All all = new RecordReader(TYPES).read(Sample.document(text), All.class, findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(all);
    }
}
