package dev.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.load.Capacity.Connections;
import dev.platform.load.Capacity.Share;
import dev.platform.model.Quantity;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CapacityTest {
    private static Share share(String need, String quota) {
        return new Share("shop", "cpu", new BigDecimal(need), Quantity.parse(quota));
    }

    @Test
    void aHundredMeansThatNothingIsLeft() {
        assertThat(share("3.99", "4").percent()).isEqualTo(100);
        assertThat(share("4.01", "4").percent()).isEqualTo(101);
        assertThat(share("1", "4").percent()).isEqualTo(25);
    }

    @Test
    void aQuotaOfNothingIsNotDividedBy() {
        assertThat(share("0", "0").percent()).isZero();
    }

    @Test
    void connectionsAreSharedByAllPods() {
        assertThat(new Connections("shop", "main", 100, 8).each()).isEqualTo(12);
        assertThat(new Connections("shop", "main", 100, 101).each()).isZero();
        assertThat(new Connections("shop", "main", 100, 0).each()).isEqualTo(100);
    }
}
