package dev.platform.model;

import java.util.regex.Pattern;

/** A Kubernetes namespace of the platform. */
public record NamespaceName(String value) {
    public static final String PATTERN = "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static NamespaceName parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a namespace");
        }
        return new NamespaceName(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
