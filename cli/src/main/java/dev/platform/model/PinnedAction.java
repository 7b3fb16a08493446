package dev.platform.model;

import java.util.regex.Pattern;

/** An action of GitHub in one commit, which nobody can change: {@code acme/platform@} and 40 hexadecimal digits. */
public record PinnedAction(String value) {
    private static final Pattern SYNTAX =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}@[0-9a-f]{40}");

    public static PinnedAction parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an action pinned by its commit");
        }
        return new PinnedAction(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
