package dev.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Severity;
import org.junit.jupiter.api.Test;

class NodesHaveRoomTest {
    /** Two products of ten pods each, with the surge: 4 CPU and 10Gi of memory in all. */
    private static SampleRepository nodes(String pools) {
        String eight = "replicas: 8\nresources: {requests: {cpu: 200m, memory: 512Mi, ephemeralStorage: 512Mi}}\n";
        String pay = "api:\n" + ("type: worker\nimage: registry.acme.example/pay/api\n" + eight).indent(2);
        return SampleRepository.shop(eight).product("pay", pay).cluster("nodePools: " + pools);
    }

    @Test
    void whatFitsExactlyIsRight() {
        nodes("{general: {min: 1, max: 2, allocatable: {cpu: 1500m, memory: 4Gi}},"
                        + " spare: {min: 0, max: 1, allocatable: {cpu: \"1\", memory: 2Gi}}}")
                .assertIsRight();
    }

    @Test
    void withoutPoolsNothingIsKnown() {
        nodes("{}").assertIsRight();
    }

    @Test
    void tooLittleCpuIsAWarning() {
        SampleRepository small = nodes("{general: {min: 1, max: 2, allocatable: {cpu: 1900m, memory: 8Gi}}}");
        small.assertFinds(
                "nodes-have-room",
                "clusters/production/cluster.yaml:8:14",
                "need 4 of CPU; the node pools at their largest have 3.8",
                "raise 'max'");
        assertThat(small.findings().get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void tooLittleMemoryToo() {
        nodes("{general: {min: 1, max: 2, allocatable: {cpu: \"2\", memory: 4Gi}}}")
                .assertFinds(
                        "nodes-have-room",
                        "clusters/production/cluster.yaml:8:14",
                        "need 10Gi of memory; the node pools at their largest have 8Gi",
                        "raise 'max'");
    }
}
