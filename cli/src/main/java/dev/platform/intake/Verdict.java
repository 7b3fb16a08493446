package dev.platform.intake;

import java.util.Locale;

/** What became of a field that was imported. */
public enum Verdict {
    /** The spec says the same. */
    KEPT,
    /** It is said in another way. */
    MAPPED,
    /** The platform does it without being asked. */
    IMPLIED,
    /** It is lost. */
    DROPPED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
