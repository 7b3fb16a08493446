package dev.platform.model;

import java.util.regex.Pattern;

/** A container image's repository: registry and path, without tag or digest. */
public record ImageName(String value) {
    public static final String PATTERN =
            "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)+$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static ImageName parse(String text) {
        if (text.indexOf('@') >= 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' has an '@': a digest belongs into versions.yaml, credentials nowhere");
        }
        if (text.lastIndexOf(':') > text.lastIndexOf('/')) {
            throw new IllegalArgumentException("'" + text + "' has a tag, which belongs into versions.yaml");
        }
        if (text.length() > 255 || !SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an image repository");
        }
        return new ImageName(text);
    }

    /** The host, perhaps with a port, where its first part is one. */
    public String registry() {
        return value.substring(0, value.indexOf('/'));
    }

    /** Whether the repository is one of those below the prefix, which ends in a slash. */
    public boolean isBelow(String prefix) {
        return value.startsWith(prefix);
    }

    @Override
    public String toString() {
        return value;
    }
}
