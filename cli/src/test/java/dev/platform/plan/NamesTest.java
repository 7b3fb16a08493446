package dev.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static final String LABEL = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";

    @Test
    void aLabelThatFitsStaysAsItIs() {
        assertThat(Names.label("web")).isEqualTo("web");
        assertThat(Names.label("a".repeat(63))).hasSize(63).doesNotContain("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.shop.example",
                "1.example",
                "a--b.example",
                "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabc-.x.example"
            })
    void aHostBecomesALabel(String host) {
        assertThat(Names.label(host)).matches(LABEL);
        assertThat(Names.label(host.repeat(9))).matches(LABEL);
    }

    @Test
    void whatIsTooLongIsCutAndStaysItself() {
        String one = Names.label("a".repeat(64));
        String other = Names.label("a".repeat(65));
        assertThat(List.of(one, other)).allMatch(label -> label.matches(LABEL)).doesNotHaveDuplicates();
    }

    @Test
    void hostsThatDifferInTheirDotsHaveDifferentLabels() {
        Set<String> labels = new HashSet<>();
        List<String> hosts = List.of("a.b-c.d", "a-b.c.d", "a.b.c.d", "a-b-c.d", "a.b.c-d", "a-b-c-d");
        hosts.forEach(host -> labels.add(Names.label(host)));
        assertThat(labels).hasSameSizeAs(hosts).contains("a-b-c-d");
    }

    @Test
    void aHashIsTheSameOnEveryMachine() {
        assertThat(Names.hash("shop")).isEqualTo("ac6a4ca2").matches("[0-9a-f]{8}");
    }

    @Test
    void theHashOfAListKnowsWhereATextEnds() {
        Set<String> hashes = Set.of(
                Names.hash(List.of("ab", "c")),
                Names.hash(List.of("a", "bc")),
                Names.hash(List.of("abc")),
                Names.hash(List.of("a, b", "c")),
                Names.hash(List.of("a", "b, c")),
                Names.hash(List.of("ab", "c", "")));
        assertThat(hashes).hasSize(6);
        assertThat(Names.hash(List.of("ab", "c"))).isEqualTo(Names.hash(List.of("ab", "c")));
    }

    @ParameterizedTest
    @CsvSource({"1.4.2, 1.4.2", "_x_, x", "v1-, v1", "___, ''", "1.0-rc.1, 1.0-rc.1"})
    void aTagBecomesAValueOfALabel(String tag, String value) {
        assertThat(Names.labelValue(tag)).isEqualTo(value);
    }

    @Test
    void aLongTagIsCutAtALetterOrDigit() {
        assertThat(Names.labelValue("a".repeat(62) + ".bcd")).isEqualTo("a".repeat(62));
        assertThat(Names.labelValue("a".repeat(128))).hasSize(63);
    }
}
