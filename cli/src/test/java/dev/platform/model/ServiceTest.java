package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Service.Port;
import dev.platform.model.Service.Scaling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 4", "4, 5", "5, 7", "8, 10", "9, 12", "50, 63"})
    void theSurgeIsAQuarterRoundedUp(int max, int withSurge) {
        assertThat(Scaling.fixed(max).maxWithSurge()).isEqualTo(withSurge);
        assertThat(new Scaling(1, max, 70, null).maxWithSurge()).isEqualTo(withSurge);
    }

    @Test
    void onlyATargetMakesScalingAutomatic() {
        assertThat(Scaling.fixed(3).isAutomatic()).isFalse();
        assertThat(new Scaling(2, 3, 70, null).isAutomatic()).isTrue();
        assertThat(new Scaling(2, 3, null, 70).isAutomatic()).isTrue();
    }

    @Test
    void theContainerListensOnThePortOfTheMetricsToo() {
        Service apart = SampleRepository.shop("metrics: {port: 9090}").service("shop", "web");
        assertThat(apart.listening()).extracting(Port::number).containsExactly(8080, 9090);
        assertThat(apart.container().ports()).extracting(Port::number).containsExactly(8080);
        Service shared = SampleRepository.shop("metrics: {}").service("shop", "web");
        assertThat(shared.listening()).extracting(Port::number).containsExactly(8080);
        Service none = SampleRepository.shop("").service("shop", "web");
        assertThat(none.listening()).extracting(Port::number).containsExactly(8080);
    }
}
