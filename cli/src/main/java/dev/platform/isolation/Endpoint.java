package dev.platform.isolation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pods that look the same to the network.
 *
 * @param name the service that they are of
 * @param address null if it isn't known, as always before a pod runs
 */
public record Endpoint(
        String namespace,
        String name,
        Map<String, String> labels,
        List<Port> ports,
        @Nullable String address) {
    public Endpoint {
        labels = Map.copyOf(labels);
        ports = List.copyOf(ports);
    }

    /** A port that a container declares. */
    public record Port(String name, int number, String protocol) {}

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
