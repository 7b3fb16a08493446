package dev.platform.app;

import dev.platform.finding.Findings;

/** A look at every rendered object, which was parsed before. Several threads call it at once, in no order. */
interface ObjectCheck {
    /** Whether the object is one that the API server can read at all: else nothing is asked of what it says. */
    boolean look(RenderedObject object, Findings findings);

    /** Called once, when every object was seen: for what only all of them together can tell. */
    default void finish(Findings findings) {}
}
