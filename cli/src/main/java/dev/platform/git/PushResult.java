package dev.platform.git;

/** How a push ended; one that could not be made is a {@code PlatformException}. */
public enum PushResult {
    /** The remote has the local commits, perhaps put on top of others' by a rebase. */
    PUSHED,
    /** The remote had all of them before. */
    UP_TO_DATE,
    /** Others changed the same lines. Nothing moved; their commits are fetched, see {@code redoOnUpstream}. */
    CONFLICT
}
