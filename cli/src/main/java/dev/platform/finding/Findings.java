package dev.platform.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the findings of one run. Safe for use by several threads; the same finding is kept once. */
public final class Findings {
    private final Set<Finding> all = new LinkedHashSet<>();

    public synchronized void add(Finding finding) {
        all.add(finding);
    }

    public void error(String rule, Location where, String message, String hint) {
        add(Finding.error(rule, where, message, hint));
    }

    public void warning(String rule, Location where, String message, String hint) {
        add(Finding.warning(rule, where, message, hint));
    }

    public synchronized boolean hasErrors() {
        return all.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Whether something is already known about the file. */
    public synchronized boolean mentions(String file) {
        return all.stream().anyMatch(finding -> finding.where().file().equals(file));
    }

    /** All findings by file, line and column. */
    public synchronized List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Finding::where)
                .thenComparing(Finding::rule)
                .thenComparing(Finding::message));
        return List.copyOf(sorted);
    }
}
