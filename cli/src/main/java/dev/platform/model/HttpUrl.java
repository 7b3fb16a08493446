package dev.platform.model;

import java.util.regex.Pattern;

/** Where a server answers that stands beside the products, inside of the cluster as a rule, so that it may speak plain HTTP. */
public record HttpUrl(String value) {
    public static final String PATTERN =
            "^https?://[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static HttpUrl parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the URL of a server");
        }
        return new HttpUrl(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
