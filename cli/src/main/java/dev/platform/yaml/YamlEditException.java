package dev.platform.yaml;

/** The change can't be made without harm to the rest of the text; the message says why, in words for the user. */
public final class YamlEditException extends IllegalStateException {
    public YamlEditException(String message) {
        super(message);
    }
}
