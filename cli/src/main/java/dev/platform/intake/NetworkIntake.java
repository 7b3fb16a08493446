package dev.platform.intake;

import dev.platform.intake.Addresses.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads who may call whom from NetworkPolicies; what they don't allow is denied in any case. */
final class NetworkIntake {
    private final Map<Workload, Calls> calls;
    private final Map<Workload, Target> targets;

    NetworkIntake(Map<Workload, Calls> calls, Map<Workload, Target> targets) {
        this.calls = calls;
        this.targets = targets;
    }

    void read(Manifests manifests) {
        for (Manifest policy : manifests.ofKind("NetworkPolicy")) {
            Set<Workload> subjects = selected(policy.at("spec", "podSelector"));
            for (Part rule : policy.at("spec", "ingress").items()) {
                rule.at("from").items().forEach(peer -> allow(selected(peer), subjects, rule, peer));
            }
            for (Part rule : policy.at("spec", "egress").items()) {
                rule.at("to").items().forEach(peer -> allow(subjects, selected(peer), rule, peer));
            }
            settle(policy);
        }
    }

    private void allow(Set<Workload> callers, Set<Workload> callees, Part rule, Part peer) {
        if (peer.at("namespaceSelector").isThere() || peer.at("ipBlock").isThere()) {
            peer.dropped(
                    "other products and the internet are named one by one",
                    "add them to 'accessPolicy': inbound, outbound or external");
            return;
        }
        Set<Integer> ports = new TreeSet<>();
        rule.at("ports").items().forEach(port -> ports.add(port.at("port").number(0)));
        for (Workload caller : callers) {
            for (Workload callee : callees) {
                Calls from = calls.get(caller);
                Target target = targets.get(callee);
                if (from != null && target != null) {
                    ports.retainAll(target.ports());
                    from.add(target, ports);
                }
            }
        }
        peer.mapped("it is said by 'accessPolicy' of the caller");
        rule.at("ports").mapped("it is said by 'accessPolicy' of the caller");
    }

    private Set<Workload> selected(Part selector) {
        Part labels = selector.at("podSelector").isThere()
                ? selector.at("podSelector", "matchLabels")
                : selector.at("matchLabels");
        Set<Workload> all = new HashSet<>(calls.keySet());
        all.addAll(targets.keySet());
        if (!labels.fields().isEmpty()) {
            all.removeIf(workload -> !workload.isSelectedBy(labels));
        }
        return all;
    }

    private static void settle(Manifest policy) {
        policy.at("metadata", "name").implied("the platform names its own rules");
        policy.settleMetadata();
        policy.at("spec", "podSelector").implied("it stands at the service itself");
        policy.at("spec", "policyTypes").implied("what isn't allowed is denied");
        for (String way : List.of("ingress", "egress")) {
            if (policy.at("spec", way).items().isEmpty()) {
                policy.at("spec", way).implied("what isn't allowed is denied");
            }
        }
    }
}
