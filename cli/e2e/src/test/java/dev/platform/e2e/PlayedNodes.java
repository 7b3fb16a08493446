package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Nodes without machines, and what KWOK plays on them: see stages.yaml. */
final class PlayedNodes {
    private static final Path STAGES = Path.of("stages.yaml").toAbsolutePath();
    private static final int NODES = 6;
    private static final int ZONES = 3;

    private PlayedNodes() {}

    static void start(ControlPlane plane) throws IOException, InterruptedException {
        for (int number = 0; number < NODES; number++) {
            Answer answer = plane.admin().create("/api/v1/nodes", node(number), ApiClient.Mode.REAL);
            assertThat(answer.isAccepted()).as(answer::toString).isTrue();
        }
        plane.programs()
                .start(
                        "kwok",
                        List.of(
                                "--kubeconfig=" + plane.kubeconfig(),
                                "--config=" + STAGES,
                                "--manage-all-nodes=true",
                                "--cidr=10.244.0.0/16",
                                "--node-ip=" + RunningPrograms.LOOPBACK,
                                "--server-address=" + RunningPrograms.freeAddress(),
                                "--node-lease-duration-seconds=40"));
    }

    private static ObjectNode node(int number) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "Node");
        ObjectNode metadata = node.putObject("metadata").put("name", "node-" + number);
        metadata.putObject("labels")
                .put("kubernetes.io/hostname", "node-" + number)
                .put("kubernetes.io/os", "linux")
                .put("topology.kubernetes.io/zone", "zone-" + number % ZONES);
        node.putObject("spec");
        for (String what : List.of("capacity", "allocatable")) {
            node.withObject("/status")
                    .putObject(what)
                    .put("cpu", "32")
                    .put("memory", "128Gi")
                    .put("ephemeral-storage", "500Gi")
                    .put("pods", "110");
        }
        return node;
    }
}
