package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TierTest {
    @Test
    void tiersRankFromLowToHigh() {
        assertThat(Tier.values()).containsExactly(Tier.BATCH, Tier.STANDARD, Tier.CRITICAL);
    }

    @Test
    void eachTierHasAPriorityClass() {
        assertThat(Tier.CRITICAL.priorityClass()).isEqualTo("product-critical");
    }
}
