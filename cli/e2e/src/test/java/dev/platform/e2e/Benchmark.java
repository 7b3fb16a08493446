package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A pod that a tenant mustn't have.
 *
 * @param id as kubectl-mtb calls it
 * @param change of a sound pod
 * @param refusesPod what refuses the pod
 * @param refusesWorkload what refuses a workload that would make it
 */
record Benchmark(String id, String blocks, JsonNode change, String refusesPod, String refusesWorkload) {
    static List<Benchmark> all() throws IOException {
        List<Benchmark> all = new ArrayList<>();
        try (InputStream file = Benchmark.class.getResourceAsStream("/benchmark.yaml")) {
            for (JsonNode each : new YAMLMapper().readTree(Objects.requireNonNull(file))) {
                for (JsonNode change : each.path("changes")) {
                    all.add(new Benchmark(
                            each.path("id").asText(),
                            each.path("blocks").asText(),
                            change,
                            each.path("pod").asText(),
                            each.path("workload").asText()));
                }
            }
        }
        return all;
    }

    ObjectNode pod(Manifest workload) {
        ObjectNode pod = workload.pod("benchmark");
        WrittenObject.changeAll(pod, "", change);
        return pod;
    }

    ObjectNode workload(Manifest workload) {
        ObjectNode object = workload.object().deepCopy();
        ((ObjectNode) object.path("metadata")).put("name", "benchmark");
        WrittenObject.changeAll(object, "/spec/template", change);
        return object;
    }

    @Override
    public String toString() {
        return id + " blocks " + blocks + " " + change;
    }
}
