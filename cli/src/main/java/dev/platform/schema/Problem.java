package dev.platform.schema;

/**
 * Something in an object that its schema doesn't allow. Line and column count from 1.
 *
 * @param message says which kind, which field, and which version of Kubernetes or of an add-on
 */
public record Problem(int line, int column, String rule, String message, String hint) {}
