package dev.platform.diff;

import dev.platform.model.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change may do to what runs.
 *
 * @param rule its id, which stays the same over versions
 * @param path the value that is changed; empty for the whole object
 */
public record Danger(String rule, Severity severity, ObjectChange change, String path, String message, String remedy) {
    private static final int DIGITS = 6;

    /** How bad it is, from good to bad. */
    public enum Severity {
        INFO,
        WARN,
        DANGER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What of the change it is about. */
    List<Edit> edits() {
        return change.edits().stream()
                .filter(edit -> edit.path().equals(path) || edit.isBelow(path))
                .toList();
    }

    /** The value at its path, as it was; null where there was none, or it is about the whole object. */
    public @Nullable Object before() {
        return edits().stream()
                .map(Edit::before)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The value at its path, as it will be. */
    public @Nullable Object after() {
        return edits().stream()
                .map(Edit::after)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The value that is changed, or what becomes of the whole object. */
    public String place() {
        return path.isEmpty() ? change.kind().toString() : path;
    }

    /** The same for the same change, and another one as soon as the change is. */
    public Fingerprint fingerprint() {
        String what = rule + "\n" + change.from() + "\n" + change.key() + "\n" + path + "\n" + message + "\n" + edits();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(hash).substring(0, 2 * DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
