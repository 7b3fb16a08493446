package dev.platform.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectId;

/** Carries commits to a remote and back. A remote that can't be reached, or says no, is a {@code PlatformException}. */
interface Courier {
    /** How the remote took a push. */
    enum Answer {
        ACCEPTED,
        UP_TO_DATE,
        /** Others were faster: fetch and try again. */
        MOVED
    }

    Answer push(ObjectId commit, Destination to) throws IOException;

    /** Brings the destination's tracking ref up to date. */
    void fetch(Destination from) throws IOException;
}
