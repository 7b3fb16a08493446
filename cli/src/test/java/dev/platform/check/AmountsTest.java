package dev.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.model.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource({
        "1536Mi, 8Gi, 1.5Gi",
        "5Gi, 5119Mi, 5Gi",
        "1023, 1Ki, 1023",
        "1024, 1Ki, 1Ki",
        "1025, 1Ki, 1.01Ki",
        "7Ei, 1Gi, 7Ei",
        "2.50, 4, 2.5",
        "1000, 4000m, 1000",
        "5Gi, 5G, 5368709120"
    })
    void anAmountIsWrittenLikeTheQuota(String amount, String quota, String text) {
        assertThat(Amounts.text(Quantity.parse(amount).amount(), Quantity.parse(quota)))
                .isEqualTo(text);
    }
}
