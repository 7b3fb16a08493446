package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class PlatformTest {
    private static final Platform PLATFORM = SampleRepository.shop("").platform();

    @Test
    void aServiceIsFoundByItsNames() {
        assertThat(PLATFORM.service("shop", "web").name()).isEqualTo("web");
    }

    @Test
    void anUnknownServiceIsABugOfOurs() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PLATFORM.service("shop", "api"))
                .withMessageContaining("shop/api");
        assertThatIllegalStateException().isThrownBy(() -> PLATFORM.service("pay", "api"));
    }

    @Test
    void eachProductHasADomainBelowTheOneOfTheCluster() {
        assertThat(PLATFORM.cluster().domainOf("shop")).hasToString("shop.apps.acme.example");
        assertThat(PLATFORM.cluster().gateway(Visibility.PUBLIC).host()).hasToString("gateway.apps.acme.example");
    }
}
