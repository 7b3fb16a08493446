package dev.platform.model;

import java.util.regex.Pattern;

/** A container image's tag that names one version; never {@code latest}. */
public record ImageTag(String value) {
    public static final String PATTERN = "^(?!latest$)[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static ImageTag parse(String text) {
        if (text.equals("latest")) {
            throw new IllegalArgumentException("'latest' names another image every day");
        }
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an image tag");
        }
        return new ImageTag(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
