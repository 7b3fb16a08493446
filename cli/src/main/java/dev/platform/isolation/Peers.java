package dev.platform.isolation;

import dev.platform.finding.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code from} or {@code to}.
 *
 * @param namespaces null for the policy's own namespace
 * @param pods null for all
 * @param block null unless it is for addresses
 */
record Peers(
        @Nullable Selector namespaces,
        @Nullable Selector pods,
        @Nullable AddressBlock block,
        List<AddressBlock> except,
        boolean isAddresses,
        Location where) {
    /** The label by which a namespace can be named; the API server sets it, and nobody can borrow it. */
    static final String NAME = "kubernetes.io/metadata.name";

    static Peers of(Value value) {
        Value namespaces = value.at("namespaceSelector");
        Value pods = value.at("podSelector");
        Value block = value.at("ipBlock");
        return new Peers(
                namespaces.isPresent() ? Selector.of(namespaces) : null,
                pods.isPresent() ? Selector.of(pods) : null,
                AddressBlock.parse(block.text("cidr")),
                block.at("except").texts().stream()
                        .flatMap(text -> Stream.ofNullable(AddressBlock.parse(text)))
                        .toList(),
                block.isPresent(),
                value.where());
    }

    /** Whether the other end, with the labels of its namespace, is among them for a policy in that namespace. */
    boolean match(Endpoint other, Map<String, String> labels, String home) {
        if (isAddresses) {
            AddressBlock address = other.address() == null ? null : AddressBlock.parse(other.address());
            return address != null && covers(address);
        }
        boolean near = namespaces == null ? other.namespace().equals(home) : namespaces.matches(labels);
        return near && (pods == null || pods.matches(other.labels()));
    }

    boolean covers(AddressBlock address) {
        return block != null && block.contains(address) && except.stream().noneMatch(hole -> hole.contains(address));
    }

    /** The one namespace that it names; null if it isn't one, or isn't named. */
    @Nullable
    String namespace(String home) {
        if (isAddresses) {
            return null;
        }
        if (namespaces == null) {
            return home;
        }
        boolean named = namespaces.expressions().isEmpty()
                && namespaces.labels().keySet().equals(Set.of(NAME));
        return named ? namespaces.labels().get(NAME) : null;
    }

    /** Whether both the namespace and its pods are named, so that nobody else can be meant. */
    boolean areNamed(String home) {
        return namespace(home) != null && pods != null && !pods.labels().isEmpty();
    }
}
