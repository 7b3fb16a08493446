package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.platform.e2e.StatusReader.Status;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the platform team sees where Argo CD syncs. */
@ExtendWith(SyncingCluster.class)
class SyncedStatusTest {
    private final SyncedPlatform platform;
    private final StatusReader reader;

    SyncedStatusTest(SyncedPlatform platform) {
        this.platform = platform;
        this.reader = new StatusReader(
                platform.repository().folder(), platform.plane().kubeconfig());
    }

    @Test
    void allIsWellWhenAllIsSynced() throws IOException, InterruptedException {
        Status status = reader.read("--wait", "--timeout=6m", "--interval=2s");

        assertThat(status.code()).as(status.body()::toPrettyString).isZero();
        assertThat(status.body().path("well").asBoolean()).isTrue();
        for (JsonNode product : status.body().path("products")) {
            assertThat(product.path("unread")).as(product::toPrettyString).isEmpty();
            for (JsonNode service : product.path("services")) {
                assertThat(service.at("/application/sync").asText()).isEqualTo("Synced");
                assertThat(service.at("/application/here").asText()).isEqualTo("current");
            }
        }
    }

    @Test
    void whatIsNotPushedIsPending() throws IOException, InterruptedException {
        allIsWellWhenAllIsSynced();
        platform.repository().platform("deploy", "poll/web", "7.7.7", "--commit");
        try {
            Status status = reader.read("poll");

            assertThat(status.code()).isEqualTo(1);
            assertThat(status.reasons("poll")).contains("commit-pending", "version-differs");
            assertThat(status.product("poll").path("state").asText()).isEqualTo("progressing");
        } finally {
            platform.repository().git("reset", "--quiet", "--hard", "HEAD~1");
        }
    }
}
