package dev.platform.diff;

import dev.platform.diff.DangerRules.Reports;
import dev.platform.diff.Reference.Labelled;
import dev.platform.diff.Reference.Named;
import dev.platform.diff.Reference.Pods;
import dev.platform.diff.Reference.Port;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where one object names another that is no longer there, or is another one now. */
final class ReferenceRules implements DangerRules.Across {
    private static final String BACK = "keep what is named, or change what names it in the same pull request";

    @Override
    public void judge(Comparison comparison, Reports reports) {
        Targets old = new Targets(comparison.before());
        Targets next = new Targets(comparison.after());
        Set<String> before = new HashSet<>();
        Set<String> broken = new HashSet<>();
        for (Reference reference : References.of(comparison.before().objects())) {
            before.add(reference.id());
            if (!old.have(reference)) {
                broken.add(reference.id());
            }
        }
        Set<String> told = new TreeSet<>();
        for (Reference reference : References.of(comparison.after().objects())) {
            boolean known = before.contains(reference.id());
            if (!next.have(reference)) {
                if (!broken.contains(reference.id())
                        && told.add(reference.from().key() + "\n" + reference.target())) {
                    dangling(reference, comparison, reports);
                }
            } else if (known
                    && reference.target() instanceof Pods pods
                    && reference.from().key().kind().equals("Service")) {
                more(reference, pods, comparison, reports);
            }
        }
        new RouteClaims(comparison).judge(reports);
    }

    private static void dangling(Reference reference, Comparison comparison, Reports reports) {
        ObjectChange from = comparison.change(reference.from());
        String missing = reference.target() + " isn't there";
        DangerRules.Report report = reports.of(from);
        if (reference.target() instanceof Port) {
            report.danger("R-REF-01", reference.path(), missing + ": requests to it fail", BACK);
        } else if (reference.target() instanceof Pods) {
            pods(reference, report);
        } else if (reference.target() instanceof Labelled) {
            report.warn("R-REF-05", reference.path(), missing + ": nothing is measured", BACK);
        } else if (reference.target() instanceof Named named) {
            named(named, reference, comparison, reports);
        }
    }

    private static void pods(Reference reference, DangerRules.Report report) {
        if (reference.from().key().kind().equals("Service")) {
            report.danger("R-REF-02", reference.path(), "it selects no pods any more: requests to it fail", BACK);
        } else {
            report.warn("R-REF-05", reference.path(), "it is about no pods any more", BACK);
        }
    }

    private static void named(Named named, Reference reference, Comparison comparison, Reports reports) {
        DangerRules.Report report = reports.of(comparison.change(reference.from()));
        String missing = named + " isn't there";
        ObjectKey gone = new ObjectKey("", named.kind(), reference.namespace(), named.name());
        switch (named.kind()) {
            case "Service" -> report.danger("R-REF-03", reference.path(), missing + ": requests to it fail", BACK);
            case "Secret", "ConfigMap" -> {
                if (comparison.isGone(gone)) {
                    report.danger(
                            "R-DATA-09",
                            reference.path(),
                            named + " goes, and this still needs it: pods don't start",
                            BACK);
                } else {
                    report.warn(
                            "R-REF-04",
                            reference.path(),
                            named + " isn't rendered here: without it pods don't start",
                            "see who makes it");
                }
            }
            case "ServiceAccount", "PersistentVolumeClaim" ->
                report.danger("R-REF-04", reference.path(), missing + ": pods don't start", BACK);
            default -> report.warn("R-REF-05", reference.path(), missing + ": it does nothing", BACK);
        }
    }

    /** A workload that was there and wasn't meant is meant now. */
    private static void more(Reference reference, Pods pods, Comparison comparison, Reports reports) {
        Set<ObjectKey> was = comparison.before().selected(reference.namespace(), pods.labels());
        List<ObjectKey> others = comparison.after().selected(reference.namespace(), pods.labels()).stream()
                .filter(key -> !was.contains(key))
                .toList();
        if (!was.isEmpty() && !others.isEmpty()) {
            reports.of(comparison.change(reference.from()))
                    .warn(
                            "R-REF-02",
                            reference.path(),
                            "its requests go to " + others.get(0) + " too",
                            "give those pods other labels, unless it is meant");
        }
    }
}
