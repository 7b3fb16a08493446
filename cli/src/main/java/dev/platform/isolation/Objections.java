package dev.platform.isolation;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;

/** Collects what speaks against one property. */
record Objections(String rule, Findings findings) {
    void add(Location where, String message, String hint) {
        findings.error(rule, where, message, hint);
    }
}
