package dev.platform.diff;

import dev.platform.model.ChangeSeverity;
import dev.platform.model.DiffSettings;
import dev.platform.model.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change may do to what runs.
 *
 * @param rule its id, which stays the same over versions
 * @param severity how bad it is here
 * @param usual how bad the rule takes it by itself
 * @param path the value that is changed; empty for the whole object
 */
public record Danger(
        String rule,
        ChangeSeverity severity,
        ChangeSeverity usual,
        ObjectChange change,
        String path,
        String message,
        String remedy) {
    private static final int DIGITS = 6;

    Danger(String rule, ChangeSeverity severity, ObjectChange change, String path, String message, String remedy) {
        this(rule, severity, severity, change, path, message, remedy);
    }

    /** As bad as a repository takes it. */
    Danger rated(DiffSettings settings) {
        ChangeSeverity own = settings.severity().get(rule);
        return own == null ? this : new Danger(rule, own, usual, change, path, message, remedy);
    }

    /** Whether a repository takes it for more or less than the rule does. */
    public boolean isRated() {
        return severity != usual;
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
