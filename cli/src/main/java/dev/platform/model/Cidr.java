package dev.platform.model;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** A block of IP addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}; never all of them. */
public record Cidr(String value) {
    public static final String PATTERN =
            "^([0-9]{1,3}(\\.[0-9]{1,3}){3}/[1-9][0-9]?|[0-9a-f:]*:[0-9a-f:]*/[1-9][0-9]{0,2})$";

    private static final Pattern SYNTAX = Pattern.compile(PATTERN);

    public static Cidr parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a block of IP addresses");
        }
        int slash = text.indexOf('/');
        byte[] address = IpAddress.parse(text.substring(0, slash)).bytes();
        int hostBits = address.length * Byte.SIZE - Integer.parseInt(text.substring(slash + 1));
        if (hostBits < 0) {
            throw new IllegalArgumentException("'" + text + "' is not a block of IP addresses");
        }
        BigInteger number = new BigInteger(1, address);
        if (number.signum() != 0 && number.getLowestSetBit() < hostBits) {
            throw new IllegalArgumentException("'" + text + "' is an address inside of a block, not the block's own");
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
