package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import java.util.Set;

/** A rule that the whole platform keeps. Its class is named for the sentence that is true when all is well. */
interface Rule {
    void check(Platform platform, Findings findings);

    /** What the rule can't do without beside the products. Where that couldn't be read the rule stays silent. */
    default Set<Part> asks() {
        return Set.of();
    }
}
