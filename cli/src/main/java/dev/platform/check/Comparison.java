package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.HostName;
import dev.platform.model.Outline;
import dev.platform.model.Platform;
import java.util.Set;
import java.util.SortedMap;

/**
 * A rule that holds between products. It sees what others may notice of each and nothing else of it: so where that is as it
 * was, the rule holds as it did.
 */
interface Comparison {
    void check(Outlines all, Findings findings);

    /**
     * What is compared.
     *
     * @param domain the platform's
     * @param broken products that can't be read, so that nothing can be said of them
     */
    record Outlines(SortedMap<String, Outline> products, HostName domain, Set<String> broken) {
        static Outlines of(Platform platform) {
            return new Outlines(platform.outlines(), platform.cluster().domain(), platform.brokenProducts());
        }
    }
}
