package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotaTest {
    @Test
    void eachServiceHasRoomForTwoHosts() {
        Quantity one = Quantity.parse("1");
        assertThat(new Quota(one, one, one, one, 0, 1, 10).hosts()).isEqualTo(20);
    }
}
