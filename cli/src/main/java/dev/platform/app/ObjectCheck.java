package dev.platform.app;

import dev.platform.finding.Findings;

/** A look at every rendered object, which was parsed before. Several threads call it at once, in no order. */
interface ObjectCheck {
    void look(RenderedObject object, Findings findings);

    /** Called once, when every object was seen: for what only all of them together can tell. */
    default void finish(Findings findings) {}
}
