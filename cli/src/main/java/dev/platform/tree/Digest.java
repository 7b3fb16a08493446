package dev.platform.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 of several parts, or of one. */
public final class Digest {
    private final MessageDigest hash;

    public Digest() {
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of a text as it stands in a file, in hexadecimal digits. */
    public static String of(String text) {
        return new Digest().hex(text);
    }

    /** The same with a digest that is at its beginning; to make one takes as long as to hash a short text. */
    public String hex(String text) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        return hex();
    }

    /** One more part. Its length counts too, so that no two lists of parts look alike. */
    public Digest with(byte[] part) {
        hash.update((part.length + ":").getBytes(StandardCharsets.UTF_8));
        hash.update(part);
        return this;
    }

    public Digest with(String part) {
        return with(part.getBytes(StandardCharsets.UTF_8));
    }

    /** In hexadecimal digits. What comes later begins anew. */
    public String hex() {
        return HexFormat.of().formatHex(hash.digest());
    }
}
