package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class DatabasesHaveConnectionsTest {
    private static final String FILE = "products/shop/product.yaml";

    /** 20 connections, three of which are for administrators; a quarter of the pods is added in a roll-out. */
    private static SampleRepository database(int replicas, String more) {
        SampleRepository shop = SampleRepository.shop("replicas: " + replicas + "\nuses: [databases.main]")
                .platform("databaseSizes: {own: {cpu: 100m, memory: 256Mi, connections: 20}}")
                .cluster("databases: {images: {\"17\": ghcr.io/cloudnative-pg/postgresql:17.6}}")
                .edit("clusters/production/cluster.yaml", "internal:", "apiServer: [10.0.0.1/32], internal:");
        return shop.with(
                FILE,
                shop.text(FILE) + "  databases: {main: {size: own, storage: 1Gi, highAvailability: false,"
                        + " backup: {enabled: false}" + more + "}}\n");
    }

    @Test
    void oneForEachPodIsEnough() {
        database(13, "").assertIsRight();
    }

    @Test
    void fewerAreWrong() {
        database(14, "")
                .assertFinds(
                        "databases-have-connections", FILE + ":12:21", "'main' gives 17 connections", "pooler: {}");
    }

    @Test
    void aPoolerGivesMore() {
        database(14, ", pooler: {}").assertIsRight();
    }
}
