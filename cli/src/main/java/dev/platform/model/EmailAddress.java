package dev.platform.model;

import java.util.regex.Pattern;

/** Where mail goes. */
public record EmailAddress(String value) {
    public static final String PATTERN = "^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static EmailAddress parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an address for mail");
        }
        return new EmailAddress(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
