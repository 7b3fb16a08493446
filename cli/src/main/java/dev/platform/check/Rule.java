package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;

/** A rule that the whole platform keeps. Its class is named for the sentence that is true when all is well. */
interface Rule {
    void check(Platform platform, Findings findings);
}
