package dev.platform.model;

import java.util.regex.Pattern;

/** A block of IP addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
public record Cidr(String value) {
    public static final String PATTERN = "^([0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}|[0-9a-f:]*:[0-9a-f:]*/[0-9]{1,3})$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static Cidr parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a block of IP addresses");
        }
        int slash = text.indexOf('/');
        String address = text.substring(0, slash);
        boolean six = address.contains(":");
        boolean bytes =
                six || java.util.Arrays.stream(address.split("\\.")).allMatch(part -> Integer.parseInt(part) <= 255);
        if (!bytes || Integer.parseInt(text.substring(slash + 1)) > (six ? 128 : 32)) {
            throw new IllegalArgumentException("'" + text + "' is not a block of IP addresses");
        }
        return new Cidr(text);
    }

    public boolean isIpv6() {
        return value.contains(":");
    }

    @Override
    public String toString() {
        return value;
    }
}
