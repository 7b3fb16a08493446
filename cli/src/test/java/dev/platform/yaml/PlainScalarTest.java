package dev.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainScalarTest {
    @ParameterizedTest
    @ValueSource(strings = {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"})
    void wordForTrueIsTrue(String text) {
        assertThat(value(text)).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"})
    void wordForFalseIsFalse(String text) {
        assertThat(value(text)).isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void wordForNothingIsNull(String text) {
        assertThat(value(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "+1, 1",
        "80, 80",
        "0777, 511",
        "0o17, 15",
        "0b11, 3",
        "0x1F, 31",
        "-0x1f, -31",
        "1_000, 1000",
        "1__0, 10",
        "0_, 0",
        "00, 0",
        "-0b11, -3",
        "0O17, 15",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void integerIsReadAsKubernetesDoes(String text, long expected) {
        assertThat(value(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.20, 1.2",
        ".9_8, 0.98",
        "1., 1.0",
        ".5, 0.5",
        "1e3, 1000.0",
        "12e03, 12000.0",
        "-1e-3, -0.001",
        "0123456789, 123456789.0",
        "089, 89.0",
        ".inf, Infinity",
        "-.INF, -Infinity",
        "+.inf, Infinity",
        ".nan, NaN",
        "1_0.5, 10.5",
        "99999999999999999999, 1.0E20"
    })
    void floatIsReadAsKubernetesDoes(String text, double expected) {
        assertThat(value(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12:30:00",
                "190:20:30",
                "1:2",
                "2024-01-01",
                "2024-01-01T00:00:00Z",
                "1234e999",
                "=",
                "._",
                "._5",
                ".9_",
                ".9__8",
                ".5_e3",
                "0x",
                "0o8",
                "0xg",
                "0b2",
                "NaN",
                "inf",
                "Infinity",
                "1e",
                "e1",
                "tRue",
                "nUll",
                "nAN",
                "1,000",
                "0.1.2",
                "+",
                ".",
                "oN",
                "0o",
                "..",
                "-",
                "-_",
                "1-2",
                "1Gi"
            })
    void otherWordsAreStrings(String text) {
        assertThat(value(text.equals("-") ? "\"-\"" : text)).isEqualTo(text);
    }

    @Test
    void unsignedNumberAboveLongIsBig() {
        assertThat(value("18446744073709551615")).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(value("0xffffffffffffffff")).isEqualTo(new BigInteger("18446744073709551615"));
    }

    @Test
    void quotedWordsAndBlocksAreStrings() {
        assertThat(Sample.value("[\"no\", '1', ~]")).isEqualTo(Arrays.<@Nullable Object>asList("no", "1", null));
        assertThat(Sample.value("a: |-\n  1\nb: >-\n  no\n")).hasToString("{a=1, b=no}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no", "1.20", "0777", "1e3", "12:30", "1:30", "2026-01-01", "2026-1-1 10:00:00", "=", "<<", "~"})
    void stringThatAReaderMayMisreadIsAmbiguous(String text) {
        assertThat(PlainScalar.isAmbiguous(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "nope", "1.2.3", "v1.20", "10.0.0.1:80", "1Gi", "2026-01-01-a", "-a", "12:60x", "a=b", "x:1"
            })
    void otherStringIsNot(String text) {
        assertThat(PlainScalar.isAmbiguous(text)).isFalse();
    }

    private static @Nullable Object value(String text) {
        Object root = Sample.value("a: " + text + "\n");
        return ((java.util.Map<?, ?>) java.util.Objects.requireNonNull(root)).get("a");
    }
}
