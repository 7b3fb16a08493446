package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTypeTest {
    @ParameterizedTest
    @CsvSource({
        "WEB, true, true",
        "INTERNAL, true, true",
        "WORKER, false, true",
        "CRON, false, false",
        "JOB, false, false"
    })
    void eachTypeSaysWhoCallsItAndHowLongItRuns(ServiceType type, boolean server, boolean longRunning) {
        assertThat(type.isServer()).isEqualTo(server);
        assertThat(type.isLongRunning()).isEqualTo(longRunning);
    }
}
