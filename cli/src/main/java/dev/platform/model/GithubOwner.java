package dev.platform.model;

import java.util.regex.Pattern;

/** A user or team as CODEOWNERS names it, such as {@code @acme/team-growth}. */
public record GithubOwner(String value) {
    public static final String PATTERN = "^@[A-Za-z0-9][A-Za-z0-9-]{0,38}(/[a-z0-9][a-z0-9._-]{0,99})?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static GithubOwner parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a GitHub user or team");
        }
        return new GithubOwner(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
