package dev.platform.intake;

import dev.platform.model.Name;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** Gives names to what has one that is too long for a product, or taken. The same names give the same answers. */
final class Names {
    private static final int LONGEST = 20;
    private static final int SHORTEST = 3;
    private static final int HASH = 4;
    private static final String WORD = "-?(service|server|deployment|application)$";
    private static final Set<String> RESERVED =
            Set.of("base", "data", "default", "extra", "argocd-sync", "external-secrets");

    private final Set<String> taken = new HashSet<>();

    /** Names of services, for which some are taken. */
    static Names ofServices() {
        Names names = new Names();
        names.taken.addAll(RESERVED);
        return names;
    }

    /** A name that nothing else has. */
    Name give(String wanted) {
        String name = shortened(plain(wanted), wanted);
        if (!fits(name) || taken.contains(name)) {
            name = hashed(name, wanted);
        }
        taken.add(name);
        return Name.parse(name);
    }

    private static String plain(String wanted) {
        String plain =
                wanted.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        return plain.length() < SHORTEST ? (plain.isEmpty() ? "app" : plain + "-app") : plain;
    }

    private static String shortened(String name, String wanted) {
        String shorter = name.length() > LONGEST ? name.replaceFirst(WORD, "") : name;
        return shorter.length() > LONGEST ? hashed(shorter, wanted) : shorter;
    }

    private static String hashed(String name, String wanted) {
        int length = Math.min(name.length(), LONGEST - HASH - 1);
        return name.substring(0, length).replaceAll("-+$", "") + "-" + hash(wanted);
    }

    private static boolean fits(String name) {
        try {
            Name.parse(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
