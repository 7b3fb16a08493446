package dev.platform.yaml;

/**
 * A text that the parser can take.
 *
 * @param damaged whether characters were replaced, which is reported
 */
record CheckedText(String text, boolean damaged) {
    static final char REPLACEMENT = '\ufffd';

    /** Whether the value may have lost characters. */
    boolean harmed(String value) {
        return damaged && value.indexOf(REPLACEMENT) >= 0;
    }
}
