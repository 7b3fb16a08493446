package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class ProductTest {
    @Test
    void aWebServiceMakesAProductPublic() {
        SampleRepository repository = SampleRepository.shop("")
                .product("pay", "api: {type: internal, image: registry.acme.example/pay/api, port: 8080}");
        assertThat(repository.platform().products().values().stream().filter(Product::hasHosts))
                .extracting(Product::name)
                .containsExactly("shop");
    }

    @Test
    void theOwnerIsTheTeamOfTheGrant() {
        assertThat(SampleRepository.shop("").platform().products().values())
                .extracting(product -> product.owner().name())
                .containsExactly("team-shop");
    }
}
