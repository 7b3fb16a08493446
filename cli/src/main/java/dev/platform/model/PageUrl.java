package dev.platform.model;

import java.util.regex.Pattern;

/** A page that people open, perhaps at a part of it. */
public record PageUrl(String value) {
    public static final String PATTERN =
            "^https?://[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?(/[A-Za-z0-9._~/%?&=+#-]{0,500})?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static PageUrl parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the URL of a page");
        }
        return new PageUrl(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
