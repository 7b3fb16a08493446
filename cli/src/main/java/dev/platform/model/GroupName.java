package dev.platform.model;

import java.util.regex.Pattern;

/** A group of the company's sign-on. It stands in Argo CD's policy lines, so it has no commas, quotes or blanks. */
public record GroupName(String value) {
    public static final String PATTERN = "^[A-Za-z0-9][A-Za-z0-9:._@/-]{0,126}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static GroupName parse(String text) {
        if (!SYNTAX.matcher(text).matches() || text.startsWith("system:")) {
            throw new IllegalArgumentException("'" + text + "' is not a group name");
        }
        return new GroupName(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
