package dev.platform.git;

/** How a push ended; one that could not be made is a {@code PlatformException}. */
public enum PushResult {
    /** The remote has taken the local commits. */
    PUSHED,
    /** The remote had all of them before. */
    UP_TO_DATE,
    /** Others were faster. Nothing moved; their commits are fetched, see {@link GitRepository#rebase}. */
    BEHIND
}
