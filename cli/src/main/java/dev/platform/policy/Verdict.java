package dev.platform.policy;

/**
 * What a policy says against a request.
 *
 * @param message in the policy's words, or how its expression failed
 * @param expression what wasn't true
 */
public record Verdict(String message, String expression) {}
