package dev.platform.plan;

import java.util.List;
import java.util.Map;

/**
 * What the template of a NetworkPolicy sees.
 *
 * @param selector the one label of the pods that it is for; empty for all pods of the namespace
 * @param types the directions that it isolates
 * @param ingress rules as they stand in the object
 * @param egress rules as they stand in the object
 */
record NetworkPolicyView(
        String name,
        String product,
        String team,
        Map<String, Object> selector,
        List<String> types,
        List<Object> ingress,
        List<Object> egress) {

    boolean hasIngress() {
        return !ingress.isEmpty();
    }

    boolean hasEgress() {
        return !egress.isEmpty();
    }
}
