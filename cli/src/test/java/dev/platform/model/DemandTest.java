package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class DemandTest {
    private static final SampleRepository SHOP = SampleRepository.empty().product("shop", """
                    web:
                      type: web
                      image: registry.acme.example/shop/web
                      port: 8080
                      autoscaling: {maxReplicas: 5}
                      resources: {requests: {cpu: 200m, memory: 300Mi, ephemeralStorage: 1Gi}}
                    report:
                      type: cron
                      image: registry.acme.example/shop/report
                      schedule: "0 3 * * *"
                      resources: {requests: {cpu: "1", memory: 1Gi}}
                    """);

    @Test
    void aServiceNeedsItsLargestNumberOfPodsAndTheSurge() {
        Demand demand = Demand.of(SHOP.service("shop", "web"));
        assertThat(demand.pods()).isEqualTo(7);
        assertThat(demand.cpu()).isEqualByComparingTo("1.4");
        assertThat(demand.memory())
                .isEqualByComparingTo(Quantity.parse("2100Mi").amount());
        assertThat(demand.ephemeralStorage())
                .isEqualByComparingTo(Quantity.parse("7Gi").amount());
    }

    @Test
    void aRunNeedsOnePod() {
        assertThat(Demand.of(SHOP.service("shop", "report")).pods()).isEqualTo(1);
    }

    @Test
    void aProductNeedsTheSum() {
        Demand demand = Demand.of(SHOP.resolved("shop"));
        assertThat(demand.pods()).isEqualTo(8);
        assertThat(demand.cpu()).isEqualByComparingTo("2.4");
    }
}
