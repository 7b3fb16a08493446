package dev.platform.isolation;

/**
 * A connection that both ends let pass.
 *
 * @param port what the container listens on; the lowest one that is open if all are
 * @param everyPort whether no rule limits the port
 */
public record Edge(Endpoint from, Endpoint to, String protocol, int port, boolean everyPort, Side out, Side in) {
    /** As a message calls it: {@code TCP 8080}. */
    public String portName() {
        return protocol + " " + (everyPort ? "any port" : port);
    }
}
