package dev.platform.isolation;

import java.util.List;

/**
 * The ports of a network rule's entry.
 *
 * @param first a number, or the name of a container's port; empty for all ports
 * @param last the end of a range; 0 if there is none
 */
record Ports(String protocol, String first, int last) {
    static final int LARGEST = 65_535;

    static Ports of(Value value) {
        String protocol = value.text("protocol");
        int end = number(value.text("endPort"));
        return new Ports(protocol.isEmpty() ? "TCP" : protocol, value.text("port"), Math.max(end, 0));
    }

    /** The number that the text is; -1 if it is none. */
    static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** Whether a connection to the port of the destination fits. A name counts as the destination's pods have it. */
    boolean match(String protocol, int port, List<Endpoint.Port> destination) {
        if (!this.protocol.equals(protocol)) {
            return false;
        }
        if (first.isEmpty()) {
            return true;
        }
        int number = number(first);
        if (number < 0) {
            return destination.contains(new Endpoint.Port(first, port, protocol));
        }
        return port >= number && port <= Math.max(last, number);
    }

    /** The lowest port; 1 if the rule is for all or names one. */
    int lowest() {
        return Math.max(number(first), 1);
    }
}
