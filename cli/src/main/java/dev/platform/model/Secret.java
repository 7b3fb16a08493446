package dev.platform.model;

import dev.platform.finding.Source;

/** A secret of a product. Its value never stands in Git. */
public sealed interface Secret {
    String name();

    Source source();

    /**
     * One that people keep in the store.
     *
     * @param refresh how often a change in the store is looked for
     */
    record Stored(String name, SecretPath path, TimeSpan refresh, Source source) implements Secret {
        /** Often enough for a key that was replaced. */
        public static final TimeSpan REFRESH = new TimeSpan("1h");
    }

    /** One that is made up once, in the cluster: under the key {@code password}. */
    record Generated(String name, int length, Source source) implements Secret {
        public static final String KEY = "password";
    }
}
