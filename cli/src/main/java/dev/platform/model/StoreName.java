package dev.platform.model;

import java.util.Arrays;
import java.util.regex.Pattern;

/** A store of the product as a service names it: {@code databases.main}. */
public record StoreName(Kind kind, Name name) {
    public static final String PATTERN = "^(databases|caches|buckets|queues)\\.[a-z][-a-z0-9]{1,18}[a-z0-9]$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    /** The part of the spec that lists it. */
    public enum Kind {
        DATABASES("databases"),
        CACHES("caches"),
        BUCKETS("buckets"),
        QUEUES("queues");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    public static StoreName parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the name of a store");
        }
        int dot = text.indexOf('.');
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.word.equals(text.substring(0, dot)))
                .findFirst()
                .orElseThrow();
        return new StoreName(kind, Name.parse(text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return kind + "." + name;
    }
}
