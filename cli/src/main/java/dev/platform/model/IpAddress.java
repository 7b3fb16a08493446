package dev.platform.model;

import java.util.regex.Pattern;

/** An IPv4 or IPv6 address. */
public record IpAddress(String value) {
    public static final String PATTERN =
            "^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}|(?=.*:)[0-9a-f:]{2,39})$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static IpAddress parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not an IP address");
        }
        return new IpAddress(text);
    }

    public boolean isIpv6() {
        return value.indexOf(':') >= 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
