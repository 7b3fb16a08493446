package dev.platform.model;

import java.util.regex.Pattern;

/** A Git branch. */
public record BranchName(String value) {
    public static final String PATTERN = "^(?!.*(\\.\\.|//|/\\.|\\.lock(/|$)|[/.]$))[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static BranchName parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a branch");
        }
        return new BranchName(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
