package dev.platform.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
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
        IpAddress address = new IpAddress(text);
        // An IPv4 address in the clothes of IPv6 comes out shorter.
        if (address.bytes().length != (address.isIpv6() ? 16 : 4)) {
            throw new IllegalArgumentException("'" + text + "' is an IPv4 address: write it as one");
        }
        return address;
    }

    public boolean isIpv6() {
        return value.indexOf(':') >= 0;
    }

    /** From the most significant one on. */
    byte[] bytes() {
        try {
            // No name is looked up: the syntax has only digits, dots and colons.
            return InetAddress.getByName(value).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + value + "' is not an IP address", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
