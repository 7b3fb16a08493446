package dev.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.load.Capacity.Connections;
import dev.platform.load.Capacity.Share;
import dev.platform.load.Capacity.Total;
import dev.platform.model.Quantity;
import dev.platform.model.QuotaResource;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class CapacityTest {
    private static final String WEB = "replicas: 8\nresources: {requests: {cpu: 200m, memory: 512Mi}}\n";

    /** Two products of eight pods each, ten with the surge. */
    private static SampleRepository two() {
        String api = "api:\n" + ("type: worker\nimage: registry.acme.example/pay/api\n" + WEB).indent(2);
        return SampleRepository.shop(WEB)
                .product("pay", api)
                .cluster("nodePools: {general: {min: 1, max: 3, allocatable: {cpu: 1500m, memory: 4Gi}}}");
    }

    private static Share cpu(String need, String quota) {
        return new Share("shop", QuotaResource.CPU, new BigDecimal(need), Quantity.parse(quota));
    }

    @Test
    void aProductNeedsAllPodsAndThoseOfARollOut() {
        assertThat(Capacity.of(two().resolved("shop")).shares())
                .filteredOn(share -> share.resource() == QuotaResource.PODS)
                .singleElement()
                .satisfies(share -> assertThat(share.need()).isEqualByComparingTo("10"));
    }

    @Test
    void allProductsAreComparedWithTheNodes() {
        assertThat(Capacity.of(two().platform()).totals()).first().satisfies(cpu -> {
            assertThat(cpu.resource()).isEqualTo(QuotaResource.CPU);
            assertThat(cpu.need()).isEqualByComparingTo("4");
            assertThat(cpu.nodes()).isEqualByComparingTo("4.5");
        });
    }

    @Test
    void withoutPoolsNothingIsKnownOfNodes() {
        assertThat(Capacity.of(SampleRepository.shop(WEB).platform()).totals())
                .extracting(Total::nodes)
                .allSatisfy(nodes -> assertThat(nodes).isZero());
    }

    @Test
    void oneProductIsNotComparedWithTheNodes() {
        assertThat(Capacity.of(two().resolved("shop")).totals()).isEmpty();
    }

    @Test
    void aHundredMeansThatNothingIsLeft() {
        assertThat(cpu("3.99", "4").percent()).isEqualTo(100);
        assertThat(cpu("4.01", "4").percent()).isEqualTo(101);
        assertThat(cpu("1", "4").percent()).isEqualTo(25);
    }

    @Test
    void ofNothingThereIsNoPart() {
        assertThat(cpu("1", "0").percent()).isNull();
    }

    @Test
    void aMillionTimesTooMuchIsStillANumber() {
        assertThat(cpu("1000000000000", "1").percent()).isEqualTo(BigInteger.TEN.pow(14));
    }

    /** A database of a hundred connections and three, used by two pods and one of a roll-out. */
    private static Connections connections(String more) {
        SampleRepository repository = SampleRepository.shop("replicas: 2\nuses: [databases.main]");
        String product = "products/shop/product.yaml";
        return Capacity.of(repository
                        .with(
                                product,
                                repository.text(product)
                                        + "  databases: {main: {size: small, storage: 1Gi, backup: {enabled: false}"
                                        + more + "}}\n")
                        .platform("databaseSizes: {small: {cpu: 250m, memory: 1Gi, connections: 103}}")
                        .cluster("databases: {images: {\"17\": \"ghcr.io/cloudnative-pg/postgresql:17.6\"}}")
                        .edit(
                                "clusters/production/cluster.yaml",
                                "network: {internal:",
                                "network: {apiServer: [10.96.0.1/32], internal:")
                        .resolved("shop"))
                .databases()
                .get(0);
    }

    @Test
    void administratorsOfADatabaseKeepSomeConnections() {
        assertThat(connections("")).isEqualTo(new Connections("shop", "main", 100, 3));
    }

    @Test
    void aPoolerHasConnectionsOfItsOwn() {
        assertThat(connections(", pooler: {maxConnections: 200}")).isEqualTo(new Connections("shop", "main", 400, 3));
    }

    @Test
    void connectionsAreSharedByAllPods() {
        assertThat(new Connections("shop", "main", 100, 8).each()).isEqualTo(12);
        assertThat(new Connections("shop", "main", 100, 101).each()).isZero();
        assertThat(new Connections("shop", "main", 100, 0).each()).isEqualTo(100);
    }
}
