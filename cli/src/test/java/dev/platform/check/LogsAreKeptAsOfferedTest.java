package dev.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class LogsAreKeptAsOfferedTest {
    private static final String RULE = "logs-are-kept-as-offered";
    private static final String PLACE = "products/shop/product.yaml:10:25";
    private static final String DEPLOYMENT = "clusters/production/products/shop/web/deployment.yaml";

    private static SampleRepository kept(String time) {
        return SampleRepository.shop("logs: {retention: " + time + "}");
    }

    @Test
    void whatReadsLogsIsToldByALabelOfThePods() {
        assertThat(kept("30d").cluster("logs: {retentions: [7d, 30d]}").rendered(DEPLOYMENT))
                .containsOnlyOnce("platform.dev/log-retention")
                .contains("  platform.dev/log-retention: \"30d\"\n");
    }

    @Test
    void onlyWhatTheClusterOffersCanBeChosen() {
        kept("30d").assertFinds(RULE, PLACE, "keeps no logs for '30d'", "add 'logs' to cluster.yaml");
        kept("31d")
                .cluster("logs: {retentions: [7d, 30d]}")
                .assertFinds(RULE, PLACE, "keeps no logs for '31d'", "use one of [7d, 30d]");
    }
}
