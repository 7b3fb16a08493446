package dev.platform.model;

import java.util.regex.Pattern;

/** An image with its version: {@code docker.io/valkey/valkey:8.1.4}. */
public record ImageReference(String value) {
    public static final String PATTERN =
            "^[a-z0-9.-]+(:[0-9]+)?(/[a-z0-9]+([._-]+[a-z0-9]+)*)+:(?!latest$)[A-Za-z0-9_][-.A-Za-z0-9_]{0,127}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static ImageReference parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an image with a version");
        }
        return new ImageReference(text);
    }

    /** The image without its version. */
    public String repository() {
        return value.substring(0, value.lastIndexOf(':'));
    }

    @Override
    public String toString() {
        return value;
    }
}
