package dev.platform.finding;

/**
 * A mistake in what the user wrote. Findings are collected, never thrown, so that one run shows them all.
 *
 * @param rule the sentence that should be true, in kebab-case, such as {@code hosts-are-unique}
 * @param message what is wrong, in words of the spec
 * @param hint what to do about it
 */
public record Finding(Severity severity, String rule, Location where, String message, String hint) {
    public static Finding error(String rule, Location where, String message, String hint) {
        return new Finding(Severity.ERROR, rule, where, message, hint);
    }

    public static Finding warning(String rule, Location where, String message, String hint) {
        return new Finding(Severity.WARNING, rule, where, message, hint);
    }
}
