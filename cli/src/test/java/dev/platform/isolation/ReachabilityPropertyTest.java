package dev.platform.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.isolation.NaiveNetwork.Pod;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import dev.platform.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Compares the evaluator with a naive one, on thousands of random networks. */
class ReachabilityPropertyTest {
    private static final int NETWORKS = 4_000;
    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");

    @Test
    void itAgreesWithTheNaiveEvaluator() {
        int open = 0;
        int closed = 0;
        for (int seed = 0; seed < NETWORKS; seed++) {
            RandomPolicies random = new RandomPolicies(seed);
            Map<String, Map<String, String>> namespaces = random.namespaces();
            List<Pod> pods = random.pods();
            List<Map<String, Object>> policies = random.policies();
            NaiveNetwork naive = new NaiveNetwork(policies, namespaces);
            Reachability reachability = reachability(policies, namespaces);
            List<Endpoint> endpoints =
                    pods.stream().map(ReachabilityPropertyTest::endpoint).toList();
            for (int from = 0; from < pods.size(); from++) {
                for (int to = 0; to < pods.size(); to++) {
                    String protocol = PROTOCOLS.get((seed + from) % PROTOCOLS.size());
                    for (int port = 79; port < 85; port++) {
                        boolean expected = naive.allows(pods.get(from), pods.get(to), protocol, port);
                        open += expected ? 1 : 0;
                        closed += expected ? 0 : 1;
                        assertThat(reachability.isOpen(endpoints.get(from), endpoints.get(to), protocol, port))
                                .as("seed %s: %s -> %s %s %s", seed, pods.get(from), pods.get(to), protocol, port)
                                .isEqualTo(expected);
                    }
                }
            }
        }
        // Both answers are common, or the comparison would say little.
        assertThat(open).isGreaterThan(100_000);
        assertThat(closed).isGreaterThan(100_000);
    }

    static Reachability reachability(List<Map<String, Object>> policies, Map<String, Map<String, String>> namespaces) {
        List<NetworkPolicy> read = new ArrayList<>();
        for (Map<String, Object> policy : policies) {
            Findings findings = new Findings();
            Document document = YamlReader.forManifests().read("p.yaml", YamlWriter.write(policy), findings);
            assertThat(findings.sorted()).isEmpty();
            read.add(NetworkPolicy.of(Manifest.of(
                    "p.yaml",
                    Value.of("p.yaml", Objects.requireNonNull(document).root()))));
        }
        return new Reachability(read, name -> namespaces.getOrDefault(name, Map.of()));
    }

    private static Endpoint endpoint(Pod pod) {
        List<Endpoint.Port> ports = pod.tcpPorts().entrySet().stream()
                .map(port -> new Endpoint.Port(port.getKey(), port.getValue(), "TCP"))
                .toList();
        return new Endpoint(pod.namespace(), "pod", pod.labels(), ports, pod.address());
    }
}
