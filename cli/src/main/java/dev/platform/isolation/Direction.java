package dev.platform.isolation;

/** The end of a connection at which a rule stands. */
public enum Direction {
    /** Where it comes from: a rule under {@code egress}. */
    OUT,
    /** Where it goes to: a rule under {@code ingress}. */
    IN
}
