package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Scaling.Behavior;
import dev.platform.model.Service.Port;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 4", "4, 5", "5, 7", "8, 10", "9, 12", "50, 63"})
    void theSurgeIsAQuarterRoundedUp(int max, int withSurge) {
        assertThat(Scaling.fixed(max).maxWithSurge()).isEqualTo(withSurge);
        assertThat(Scaling.onCpu(1, max, 70).maxWithSurge()).isEqualTo(withSurge);
    }

    @Test
    void onlyATargetMakesScalingAutomatic() {
        assertThat(Scaling.fixed(3).isAutomatic()).isFalse();
        assertThat(Scaling.onCpu(2, 3, 70).isAutomatic()).isTrue();
        assertThat(new Scaling(2, 3, null, 70, null, Behavior.DEFAULT, List.of(), List.of()).isAutomatic())
                .isTrue();
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
