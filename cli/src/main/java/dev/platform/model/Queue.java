package dev.platform.model;

import dev.platform.finding.Source;

/** A queue of a product that speaks AMQP. */
public record Queue(String name, Cluster.Provider provider, SecretPath path, Source source) implements Store.Outside {
    /** With TLS. */
    public static final int PORT = 5671;

    @Override
    public String object() {
        return name + "-queue";
    }
}
