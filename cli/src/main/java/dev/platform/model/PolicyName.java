package dev.platform.model;

import java.util.regex.Pattern;

/** The name of an admission policy: its file's name without the ending. */
public record PolicyName(String value) {
    public static final String PATTERN = "^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static PolicyName parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the name of a policy");
        }
        return new PolicyName(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
