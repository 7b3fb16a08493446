package dev.platform.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the platform repository lives, as Argo CD clones it. */
public record GitUrl(String value) {
    public static final String PATTERN =
            "^(https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?|ssh://([a-z_][a-z0-9_-]*@)?[A-Za-z0-9.-]+(:[0-9]{1,5})?|git://[A-Za-z0-9.-]+(:[0-9]{1,5})?)/[A-Za-z0-9._~/-]+$|^[a-z_][a-z0-9_-]*@[A-Za-z0-9.-]+:[A-Za-z0-9._~/-]+$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    private static final Pattern FORGE = Pattern.compile(
            "(?:https?://|(?:ssh://)?[a-z_][a-z0-9_-]*@)"
                    + "(?<host>(?:[A-Za-z0-9-]+\\.)*(?:github|gitlab)\\.[A-Za-z0-9.-]+)[/:](?<path>[A-Za-z0-9._~/-]+?)(?:\\.git)?/?");

    public static GitUrl parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not the URL of a Git repository");
        }
        return new GitUrl(text);
    }

    /** Its page on GitHub or GitLab, whose addresses of files and commits are alike; null if it is elsewhere. */
    public @Nullable String page() {
        Matcher forge = FORGE.matcher(value);
        return forge.matches() ? "https://" + forge.group("host") + "/" + forge.group("path") : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
