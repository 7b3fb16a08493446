package dev.platform.model;

import java.util.regex.Pattern;

/** The name of an alert, as the field writes it: {@code CartErrorsHigh}. */
public record AlertName(String value) {
    public static final String PATTERN = "^[A-Z][A-Za-z0-9]{2,59}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static AlertName parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the name of an alert");
        }
        return new AlertName(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
