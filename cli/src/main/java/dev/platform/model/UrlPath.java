package dev.platform.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** The path of a URL: starts with a slash, means itself only. */
public record UrlPath(String value) {
    public static final String PATTERN = "^/[A-Za-z0-9/._~!$&'()*+,;=:@%-]{0,1023}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static UrlPath parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean plain = !lower.contains("//")
                && !lower.contains("/./")
                && !lower.contains("..")
                && !lower.contains("%2e")
                && !lower.contains("%2f");
        if (!SYNTAX.matcher(text).matches() || !plain) {
            throw new IllegalArgumentException("'" + text + "' is not a plain URL path");
        }
        return new UrlPath(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
