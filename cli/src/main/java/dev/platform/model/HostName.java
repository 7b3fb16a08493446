package dev.platform.model;

import java.util.regex.Pattern;

/** A fully qualified host name in lower case, without wildcard or trailing dot. */
public record HostName(String value) implements Comparable<HostName> {
    public static final String PATTERN =
            "^(?=.{4,253}$)([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?\\.)+[a-z]([-a-z0-9]{0,61}[a-z0-9])?$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static HostName parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a host name");
        }
        if (text.startsWith("xn--") || text.contains(".xn--")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is an internationalised name, which can look like another");
        }
        return new HostName(text);
    }

    /** Whether this is the domain itself or a name below it. */
    public boolean isWithin(HostName domain) {
        return value.equals(domain.value) || value.endsWith("." + domain.value);
    }

    @Override
    public int compareTo(HostName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
