package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Findings;
import dev.platform.git.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisksAreKeptTest {
    private static final String CLAIM = "clusters/production/products/shop/web/persistentvolumeclaim-data.yaml";
    private static final String DATABASE = "clusters/production/products/shop/data/cluster-main-postgres.yaml";

    private static final String SPEC = "products/shop/product.yaml";

    @TempDir
    Path folder = Path.of("");

    private static SampleRepository disk(String fields) {
        return SampleRepository.shop("replicas: 1\nvolumes: {data: {mountPath: /data, " + fields + "}}");
    }

    private static SampleRepository database(String storage) {
        SampleRepository shop = SampleRepository.shop("")
                .cluster("databases: {images: {\"17\": ghcr.io/cloudnative-pg/postgresql:17.6}}\n")
                .edit("clusters/production/cluster.yaml", "/32\"]", "/32\"], apiServer: [10.96.0.1/32]")
                .platform("databaseSizes: {small: {cpu: 500m, memory: 1Gi, connections: 50}}");
        return shop.with(
                SPEC,
                shop.text(SPEC)
                        + "  databases: {main: {version: \"17\", size: small, highAvailability: false, backup: {enabled: false}, storage: "
                        + storage + "}}\n");
    }

    /** What is said of the spec where the other was rendered before. */
    private String said(SampleRepository before, SampleRepository after) throws IOException {
        before.writeTo(folder);
        Sandbox.write(folder, SPEC, after.text(SPEC));
        Findings findings = new Findings();
        Proposal.render(Workspace.open(folder, findings), platform -> List.of(), true, findings);
        return findings.sorted().stream()
                .map(finding -> finding.rule() + " " + finding.where() + " " + finding.message() + " " + finding.hint())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatGrowsOrStaysIsRight() throws IOException {
        assertThat(said(disk("size: 5Gi"), disk("size: 10Gi"))).isEmpty();
        assertThat(said(disk("size: 1024Mi"), disk("size: 1Gi"))).isEmpty();
        assertThat(said(database("5Gi"), database("10Gi"))).isEmpty();
    }

    @Test
    void aSmallerDiskIsWrong() throws IOException {
        assertThat(said(disk("size: 10Gi"), disk("size: 5Gi")))
                .startsWith("disks-are-kept " + CLAIM + ":")
                .contains("the disk would shrink from 10Gi to 5Gi", "take it back in " + SPEC);
    }

    @Test
    void aSmallerDatabaseIsWrong() throws IOException {
        assertThat(said(database("10Gi"), database("9Gi")))
                .startsWith("disks-are-kept " + DATABASE + ":")
                .contains("the disk would shrink from 10Gi to 9Gi");
    }

    @Test
    void anotherClassIsWrong() throws IOException {
        assertThat(said(disk("size: 5Gi"), disk("size: 5Gi, storageClass: fast")))
                .contains("the class of a disk can't change; it was the cluster's own");
        assertThat(said(disk("size: 5Gi, storageClass: fast"), disk("size: 5Gi")))
                .contains("the class of a disk can't change; it was 'fast'");
    }
}
