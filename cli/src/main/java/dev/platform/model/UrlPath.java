package dev.platform.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** The path of a URL: starts with a slash, means itself only. */
public record UrlPath(String value) {
    public static final String PATTERN = "^(?=.{1,1024}$)/([A-Za-z0-9/._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static UrlPath parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean plain = !lower.contains("//")
                && !lower.contains("/./")
                && !lower.endsWith("/.")
                && !lower.contains("..")
                && !lower.contains("%2e")
                && !lower.contains("%2f")
                && !lower.contains("%5c")
                && !lower.contains("%00");
        if (!SYNTAX.matcher(text).matches() || !plain) {
            throw new IllegalArgumentException("'" + text + "' is not a plain URL path");
        }
        return new UrlPath(text);
    }

    /** The path without a slash at its end: as a prefix, both mean the same. */
    public String asPrefix() {
        return value.length() > 1 && value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    @Override
    public String toString() {
        return value;
    }
}
