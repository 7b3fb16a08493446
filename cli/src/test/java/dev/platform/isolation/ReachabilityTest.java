package dev.platform.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each feature of a NetworkPolicy does, by the tags of the cyclonus suite: nine pods, a to c in the namespaces x to
 * z, each with TCP 80 (serve-80-tcp) and UDP 81 (serve-81-udp). The policy chooses x/a where nothing else is said.
 */
class ReachabilityTest {
    private static final String IN = "policyTypes: [Ingress], ingress: ";
    private static final String OUT = "policyTypes: [Egress], egress: ";

    private static final Map<String, Map<String, String>> NAMESPACES = new TreeMap<>();

    static {
        List.of("x", "y", "z").forEach(name -> NAMESPACES.put(name, Map.of("ns", name, Peers.NAME, name)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # rule: deny-all, allow-all
            deny all in          | policyTypes: [Ingress]                                   | x/b x/a TCP 80  | false
            deny all in          | policyTypes: [Ingress]                                   | x/a x/b TCP 80  | true
            deny all out         | policyTypes: [Egress]                                    | x/a x/b TCP 80  | false
            deny all out         | policyTypes: [Egress]                                    | x/b x/a TCP 80  | true
            allow all in         | policyTypes: [Ingress], ingress: [{}]                    | z/c x/a UDP 81  | true
            allow all out        | policyTypes: [Egress], egress: [{}]                      | x/a z/c UDP 81  | true
            # target: the pods that a policy chooses
            other pods           | policyTypes: [Ingress]                                   | z/c x/b TCP 80  | true
            same name elsewhere  | policyTypes: [Ingress]                                   | z/c y/a TCP 80  | true
            # direction: what is guessed without policyTypes
            no types             | ingress: []                                              | y/a x/a TCP 80  | false
            no types             | ingress: []                                              | x/a y/a TCP 80  | true
            no types, egress     | egress: [{ports: [{port: 80}]}]                          | y/a x/a TCP 80  | false
            no types, egress     | egress: [{ports: [{port: 80}]}]                          | x/a y/a UDP 81  | false
            empty egress         | egress: []                                               | x/a y/a UDP 81  | true
            rule of other type   | policyTypes: [Egress], ingress: [{}]                     | x/a y/a TCP 80  | false
            # peers: pods by label, namespaces by label, both, either
            all pods             | IN [{from: [{podSelector: {}}]}]                         | x/c x/a TCP 80  | true
            all pods             | IN [{from: [{podSelector: {}}]}]                         | y/c x/a TCP 80  | false
            pod by label         | IN [{from: [{podSelector: {matchLabels: {pod: b}}}]}]    | x/b x/a TCP 80  | true
            pod by label         | IN [{from: [{podSelector: {matchLabels: {pod: b}}}]}]    | x/c x/a TCP 80  | false
            all namespaces       | IN [{from: [{namespaceSelector: {}}]}]                   | z/c x/a TCP 80  | true
            namespace by label   | IN [{from: [{namespaceSelector: {matchLabels: {ns: y}}}]}] | y/b x/a TCP 80 | true
            namespace by label   | IN [{from: [{namespaceSelector: {matchLabels: {ns: y}}}]}] | x/b x/a TCP 80 | false
            both                 | IN [{from: [{namespaceSelector: {matchLabels: {ns: y}}, podSelector: {matchLabels: {pod: b}}}]}] | y/b x/a TCP 80 | true
            both                 | IN [{from: [{namespaceSelector: {matchLabels: {ns: y}}, podSelector: {matchLabels: {pod: b}}}]}] | y/c x/a TCP 80 | false
            both                 | IN [{from: [{namespaceSelector: {matchLabels: {ns: y}}, podSelector: {matchLabels: {pod: b}}}]}] | x/b x/a TCP 80 | false
            either               | IN [{from: [{namespaceSelector: {matchLabels: {ns: y}}}, {podSelector: {matchLabels: {pod: b}}}]}] | y/c x/a TCP 80 | true
            either               | IN [{from: [{namespaceSelector: {matchLabels: {ns: y}}}, {podSelector: {matchLabels: {pod: b}}}]}] | x/b x/a TCP 80 | true
            either               | IN [{from: [{namespaceSelector: {matchLabels: {ns: y}}}, {podSelector: {matchLabels: {pod: b}}}]}] | z/b x/a TCP 80 | false
            nobody               | IN [{from: [{podSelector: {matchLabels: {pod: q}}}]}]    | x/b x/a TCP 80  | false
            pods out             | OUT [{to: [{podSelector: {matchLabels: {pod: b}}}]}]     | x/a x/b TCP 80  | true
            pods out             | OUT [{to: [{podSelector: {matchLabels: {pod: b}}}]}]     | x/a y/b TCP 80  | false
            # expressions
            In                   | IN [{from: [{podSelector: {matchExpressions: [{key: pod, operator: In, values: [b, q]}]}}]}] | x/b x/a TCP 80 | true
            NotIn                | IN [{from: [{podSelector: {matchExpressions: [{key: pod, operator: NotIn, values: [b]}]}}]}] | x/b x/a TCP 80 | false
            NotIn without label  | IN [{from: [{podSelector: {matchExpressions: [{key: q, operator: NotIn, values: [b]}]}}]}] | x/b x/a TCP 80 | true
            Exists               | IN [{from: [{podSelector: {matchExpressions: [{key: q, operator: Exists}]}}]}] | x/b x/a TCP 80 | false
            DoesNotExist         | IN [{from: [{podSelector: {matchExpressions: [{key: q, operator: DoesNotExist}]}}]}] | x/b x/a TCP 80 | true
            # addresses: with and without exceptions; x has 10.0.1.0/24, y 10.0.2.0/24, z 10.0.3.0/24
            block                | IN [{from: [{ipBlock: {cidr: 10.0.2.0/24}}]}]            | y/b x/a TCP 80  | true
            block                | IN [{from: [{ipBlock: {cidr: 10.0.2.0/24}}]}]            | z/b x/a TCP 80  | false
            block without a pod  | IN [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.2.2/32]}}]}] | y/b x/a TCP 80 | false
            block without a pod  | IN [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.2.2/32]}}]}] | y/c x/a TCP 80 | true
            block out            | OUT [{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]}] | x/a y/b TCP 80 | false
            block of IPv6        | IN [{from: [{ipBlock: {cidr: '::/0'}}]}]                 | y/b x/a TCP 80  | false
            # ports: any, number, name, range; protocols
            number               | IN [{ports: [{port: 80}]}]                               | y/b x/a TCP 80  | true
            number               | IN [{ports: [{port: 80}]}]                               | y/b x/a TCP 81  | false
            other protocol       | IN [{ports: [{port: 80}]}]                               | y/b x/a UDP 80  | false
            UDP                  | IN [{ports: [{port: 81, protocol: UDP}]}]                | y/b x/a UDP 81  | true
            SCTP                 | IN [{ports: [{port: 82, protocol: SCTP}]}]               | y/b x/a SCTP 82 | true
            all of a protocol    | IN [{ports: [{protocol: UDP}]}]                          | y/b x/a UDP 9   | true
            all of a protocol    | IN [{ports: [{protocol: UDP}]}]                          | y/b x/a TCP 9   | false
            name                 | IN [{ports: [{port: serve-80-tcp}]}]                     | y/b x/a TCP 80  | true
            name                 | IN [{ports: [{port: serve-80-tcp}]}]                     | y/b x/a TCP 81  | false
            name of UDP as TCP   | IN [{ports: [{port: serve-81-udp}]}]                     | y/b x/a TCP 81  | false
            name of UDP          | IN [{ports: [{port: serve-81-udp, protocol: UDP}]}]      | y/b x/a UDP 81  | true
            name out             | OUT [{ports: [{port: serve-80-tcp}]}]                    | x/a y/b TCP 80  | true
            name nobody has      | OUT [{ports: [{port: http}]}]                            | x/a y/b TCP 80  | false
            range                | IN [{ports: [{port: 79, endPort: 81}]}]                  | y/b x/a TCP 81  | true
            range                | IN [{ports: [{port: 79, endPort: 81}]}]                  | y/b x/a TCP 82  | false
            two ports            | IN [{ports: [{port: 80}, {port: 81, protocol: UDP}]}]    | y/b x/a UDP 81  | true
            # pathological: empty lists are everything
            no peers             | IN [{from: []}]                                          | z/b x/a TCP 80  | true
            no ports             | IN [{ports: []}]                                         | z/b x/a TCP 80  | true
            """)
    void oneRule(String tag, String rules, String call, boolean open) {
        assertThat(isOpen(List.of(policy("x", "a", rules)), call)).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # conflict: rules add up, and denial is only the lack of a rule
            x a policyTypes: [Ingress]                   | x a IN [{from: [{podSelector: {matchLabels: {pod: b}}}]}] | x/b x/a TCP 80 | true
            x a IN [{ports: [{port: 80}]}]               | x a IN [{ports: [{port: 81}]}]                           | x/b x/a TCP 81 | true
            x a IN [{ports: [{port: 80}]}]               | x a IN [{ports: [{port: 81}]}]                           | x/b x/a TCP 82 | false
            # both ends have to agree
            x a OUT [{to: [{namespaceSelector: {}}]}]    | y b policyTypes: [Ingress]                               | x/a y/b TCP 80 | false
            x a OUT [{to: [{namespaceSelector: {}}]}]    | y b IN [{from: [{namespaceSelector: {}}]}]               | x/a y/b TCP 80 | true
            x a OUT [{ports: [{port: 80}]}]              | y b IN [{ports: [{port: 81}]}]                           | x/a y/b TCP 80 | false
            # a policy counts in its own namespace only
            y a policyTypes: [Ingress]                   | y a policyTypes: [Egress]                                | x/a x/b TCP 80 | true
            """)
    void twoPolicies(String first, String second, String call, boolean open) {
        assertThat(isOpen(List.of(policy(first), policy(second)), call)).isEqualTo(open);
    }

    private static String policy(String words) {
        String[] parts = words.split(" ", 3);
        return policy(parts[0], parts[1], parts[2]);
    }

    private static String policy(String namespace, String pod, String rules) {
        // YAML takes a bare y for true.
        String quoted = rules.replace("ns: y", "ns: \"y\"");
        return "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: \"" + namespace
                + "\"}, spec: {podSelector: {matchLabels: {pod: " + pod + "}}, "
                + quoted.replaceFirst("^IN ", IN).replaceFirst("^OUT ", OUT) + "}}";
    }

    private static boolean isOpen(List<String> policies, String call) {
        List<Map<String, Object>> read = new ArrayList<>();
        for (String policy : policies) {
            Map<String, Object> map = new TreeMap<>();
            ((Map<?, ?>) SampleRepository.yaml(policy)).forEach((key, value) -> map.put((String) key, value));
            read.add(map);
        }
        Reachability reachability = ReachabilityPropertyTest.reachability(read, NAMESPACES);
        String[] words = call.split(" ", -1);
        return reachability.isOpen(pod(words[0]), pod(words[1]), words[2], Integer.parseInt(words[3]));
    }

    private static Endpoint pod(String name) {
        String namespace = name.substring(0, 1);
        String pod = name.substring(2);
        String address = "10.0." + ("xyz".indexOf(namespace) + 1) + "." + ("abc".indexOf(pod) + 1);
        return new Endpoint(
                namespace,
                pod,
                Map.of("pod", pod),
                List.of(new Endpoint.Port("serve-80-tcp", 80, "TCP"), new Endpoint.Port("serve-81-udp", 81, "UDP")),
                address);
    }
}
