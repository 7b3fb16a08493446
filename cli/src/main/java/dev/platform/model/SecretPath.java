package dev.platform.model;

import java.util.regex.Pattern;

/** Where a secret stands in the store: below {@code products/<product>/}. */
public record SecretPath(String value) {
    public static final String PATTERN =
            "^products/[a-z][-a-z0-9]{1,18}[a-z0-9](/(?!\\.{1,2}(/|$))[-._a-zA-Z0-9]{1,100}){1,10}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static SecretPath parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the path of a product's secret");
        }
        return new SecretPath(text);
    }

    /** The path of a secret that says nothing of its own. */
    public static SecretPath of(String product, String secret) {
        return new SecretPath("products/" + product + "/" + secret);
    }

    public boolean isOf(String product) {
        return value.startsWith("products/" + product + "/");
    }

    @Override
    public String toString() {
        return value;
    }
}
