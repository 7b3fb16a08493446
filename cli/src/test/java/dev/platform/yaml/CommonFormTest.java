package dev.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonFormTest {
    private static final int EDITS = 60_000;
    private static final String SIGNS = "\n\n   ab1.:-#\"'|>[]{},&*!?%@\\~";
    private static final List<String> PIECES = List.of(
            "- ", ": ", " #", "\n  ", "\n- ", "|-\n", ">\n", ">-\n  ", "''", "\\n", "[]", "{a: b}", "\n\n", "---\n",
            "null", "0x1f", "\t", "é");

    /** Whoever takes the short way must arrive at the same place; whether it was taken. */
    private static boolean checkSame(String text, YamlLimits limits) {
        YamlNode common = CommonForm.read(text, limits);
        if (common == null) {
            return false;
        }
        Findings findings = new Findings();
        YamlNode parsed = parsed(text, limits, findings);
        assertThat(findings.sorted()).as(text).isEmpty();
        assertThat(common).as(text).isEqualTo(parsed).hasToString(String.valueOf(parsed));
        return true;
    }

    private static @Nullable YamlNode parsed(String text, YamlLimits limits, Findings findings) {
        CheckedText checked = new TextCheck("file", text, limits, findings).run();
        return checked == null ? null : new EventReader("file", checked, limits, null, findings).document();
    }

    private static List<String> files(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void nearlyAllThatIsRenderedIsReadAsTheParserReadsIt() throws IOException {
        List<String> texts = files(Path.of("src/test/resources/golden"));

        long common = texts.stream()
                .filter(text -> checkSame(text, YamlLimits.MANIFESTS))
                .count();

        assertThat(common * 100 / texts.size()).isGreaterThanOrEqualTo(95);
    }

    @Test
    void whatIsEditedAtRandomIsReadAsTheParserReadsItOrNotAtAll() throws IOException {
        List<String> texts = Stream.concat(
                        files(Path.of("../addons")).stream(), files(Path.of("src/test/resources/golden")).stream())
                .filter(text -> text.length() < 1500)
                .toList();
        Random random = new Random(7);
        int common = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            for (int change = random.nextInt(3); change >= 0; change--) {
                edit(text, random);
            }
            common += checkSame(text.toString(), YamlLimits.SPECS) ? 1 : 0;
        }
        assertThat(common).isBetween(EDITS / 4, EDITS * 3 / 4);
    }

    private static void edit(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(5)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            case 2 -> text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            case 3 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(20))));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n",
                "a:\n- b\n- c: d\n  e: \"f # g\" # h\n",
                "a: |\n  b\n\n    c\nd: |-\n  e\n\n",
                "a: >\n  b\n   c\n\n   d\n  e\n",
                "a: >-\n  b\n  c\n\n\n  d\n\nb: >\n  c\n",
                "- - a\n  - 'it''s'\n- b: [c, {d: e}, []]\n",
                "# head\n\na:\n  # inner\n  b: http://c:80/#d # tail\n"
            })
    void theCommonFormIsTaken(String text) {
        assertThat(CommonForm.read(text, YamlLimits.SPECS)).isNotNull();
        checkSame(text, YamlLimits.SPECS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "a: 1",
                "a:\n",
                "a: 1\na: 2\n",
                "a: &b c\n",
                "a: >+\n  b\n",
                "a: b\n  c\n",
                "a: [b,\n  c]\n",
                "a: b: c\n",
                "a: \"\\u200b\"\n",
                "y: 1\n",
                "---\na: 1\n",
                "a:\t1\n",
                "a: é\n",
                "a: +argocd:skip-file-rendering\n"
            })
    void whatIsOtherwiseIsLeftToTheParser(String text) {
        assertThat(CommonForm.read(text, YamlLimits.SPECS)).isNull();
    }
}
