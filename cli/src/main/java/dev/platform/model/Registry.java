package dev.platform.model;

import java.util.regex.Pattern;

/** Where the company's images live: a host and perhaps a path, such as {@code registry.acme.example}. */
public record Registry(String value) {
    public static final String PATTERN =
            "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static Registry parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a registry");
        }
        return new Registry(text);
    }

    /** The start of the names of all images in this folder of the registry, with the slash at its end. */
    public String prefix(String folder) {
        return value + "/" + folder + "/";
    }

    @Override
    public String toString() {
        return value;
    }
}
