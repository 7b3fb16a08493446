package dev.platform.model;

import java.util.regex.Pattern;

/** Where the platform repository lives, as Argo CD clones it. */
public record GitUrl(String value) {
    public static final String PATTERN =
            "^(https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|ssh://([a-z_][a-z0-9_-]*@)?[A-Za-z0-9.-]+(:[0-9]{1,5})?|git://[A-Za-z0-9.-]+(:[0-9]{1,5})?)/[A-Za-z0-9._~/-]+$|^[a-z_][a-z0-9_-]*@[A-Za-z0-9.-]+:[A-Za-z0-9._~/-]+$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static GitUrl parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the URL of a Git repository");
        }
        return new GitUrl(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
