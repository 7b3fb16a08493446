package dev.platform.model;

import dev.platform.finding.Source;

/** A bucket of a product that speaks S3. */
public record Bucket(String name, Cluster.Provider provider, SecretPath path, Source source) implements Store.Outside {
    public static final int PORT = 443;

    @Override
    public String object() {
        return name + "-bucket";
    }

    /** Its server. */
    public String url() {
        return "https://" + host() + (port() == PORT ? "" : ":" + port());
    }
}
