package dev.platform.model;

import java.util.regex.Pattern;

/** Fields as {@code platform diff} names them, with {@code *} for anything: {@code metadata.labels[acme.example/*]}. */
public record FieldPattern(String value) {
    /** A field of pods is none: whatever changes there restarts them. */
    public static final String PATTERN = "^(metadata|spec|data)[.\\[](?!.*[Tt]emplate)[^\\s]+$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static FieldPattern parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' names no fields that may be cosmetic");
        }
        return new FieldPattern(text);
    }

    boolean matches(String path) {
        return Pattern.matches(("\\Q" + value + "\\E").replace("*", "\\E.*\\Q"), path);
    }

    @Override
    public String toString() {
        return value;
    }
}
