package dev.platform.isolation;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** The addresses of a CIDR block. */
record AddressBlock(BigInteger first, BigInteger last, int bytes) {
    private static final String NUMERIC = "[0-9a-fA-F:.]+";

    /** Null where the text isn't a block. */
    static @Nullable AddressBlock parse(String cidr) {
        int slash = cidr.indexOf('/');
        byte[] address = address(slash < 0 ? cidr : cidr.substring(0, slash));
        if (address == null) {
            return null;
        }
        int bits = address.length * Byte.SIZE;
        int prefix = slash < 0 ? bits : Ports.number(cidr.substring(slash + 1));
        if (prefix < 0 || prefix > bits || (prefix == 0 && !cidr.endsWith("/0"))) {
            return null;
        }
        BigInteger hosts = BigInteger.ONE.shiftLeft(bits - prefix).subtract(BigInteger.ONE);
        BigInteger first = new BigInteger(1, address).andNot(hosts);
        return new AddressBlock(first, first.or(hosts), address.length);
    }

    private static byte @Nullable [] address(String text) {
        if (!text.matches(NUMERIC)) {
            return null;
        }
        try {
            // No name is looked up: there are only digits, dots and colons.
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    boolean contains(AddressBlock other) {
        return bytes == other.bytes && first.compareTo(other.first) <= 0 && last.compareTo(other.last) >= 0;
    }

    boolean meets(AddressBlock other) {
        return bytes == other.bytes && first.compareTo(other.last) <= 0 && last.compareTo(other.first) >= 0;
    }

    boolean isOneAddress() {
        return first.equals(last);
    }
}
