package dev.platform.model;

import java.util.regex.Pattern;

/** A container image's digest, which pins the image's bytes. */
public record ImageDigest(String value) {
    public static final String PATTERN = "^sha256:[a-f0-9]{64}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static ImageDigest parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an image digest");
        }
        return new ImageDigest(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
