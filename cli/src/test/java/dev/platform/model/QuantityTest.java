package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    private final Parsing values = new Parsing(Quantity::parse);

    @Test
    void amountsAreAccepted() {
        values.accepts(
                "0", "1", "007", "500m", "1.5", "0.001", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1.5Gi", "7Ei");
    }

    @Test
    void everythingElseIsRefused() {
        values.refuses(
                "", "m", "Gi", "-1", "+1", "1 Gi", "1gb", "1GB", "1K", "1KI", "1mi", "1e3", "1E3", "1e3Mi", ".5", "1.");
        values.refuses("1.2345", "1,5", "0x10", "NaN", ".inf", "1\n", "١", "1u", "1n");
    }

    @Test
    void moreThanKubernetesCountsIsRefused() {
        values.accepts("9223372036854775807");
        values.refuses("9223372036854775808", "8Ei", "10E", "10000000Ei");
    }

    @Test
    void lessThanAThousandthIsRefused() {
        values.accepts("1m", "0.001", "1.0m");
        values.refuses("0.5m", "0.1m", "1.001m");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1000m",
        "1.5, 1500m",
        "1Ki, 1024",
        "1Mi, 1024Ki",
        "1.5Gi, 1536Mi",
        "1k, 1000",
        "0, 0m",
        "1Ti, 1024Gi",
        "1Pi, 1024Ti",
        "1Ei, 1024Pi",
        "1M, 1000k",
        "1G, 1000M",
        "1T, 1000G",
        "1P, 1000T",
        "1E, 1000P"
    })
    void differentWordsForOneAmountAreEqual(String one, String other) {
        assertThat(Quantity.parse(one)).isEqualByComparingTo(Quantity.parse(other));
    }

    @ParameterizedTest
    @CsvSource({"999m, 1", "1000Mi, 1Gi", "100M, 100Mi", "9, 10", "1Gi, 1.5Gi", "512m, 1Ki"})
    void amountsCompareByTheirSize(String less, String more) {
        assertThat(Quantity.parse(less)).isLessThan(Quantity.parse(more));
    }
}
