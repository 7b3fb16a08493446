package dev.platform.diff;

import dev.platform.diff.DangerRules.Report;

/** What Argo CD makes of a change. */
final class ArgoCdRules implements DangerRules.Family {
    private static final String OPTIONS = "[argocd.argoproj.io/sync-options]";

    @Override
    public void judge(ObjectChange change, Report report) {
        if (change.before() == null || change.isRemoved()) {
            return;
        }
        if (change.kind() == ObjectChange.Kind.MOVED) {
            report.danger(
                    "R-ARG-03",
                    "",
                    "one Application makes it while another removes it",
                    "move it in two steps, or set Prune=false on it first");
        }
        DangerRules.edits(change, "metadata.annotations", edit -> wave(edit, report));
        DangerRules.edits(
                change,
                "spec.destination",
                edit -> report.danger(
                        "R-ARG-02",
                        edit.path(),
                        "its objects are made anew there, and stay or go here",
                        "move them in two steps"));
        DangerRules.edits(change, "spec.syncPolicy.automated", edit -> {
            if (change.is("Application")) {
                report.warn(
                        "R-ARG-04",
                        edit.path(),
                        "Argo CD changes how it puts back and removes",
                        "see that this is meant");
            }
        });
        change.edits().stream()
                .filter(edit -> edit.path().endsWith(OPTIONS))
                .filter(edit ->
                        edit.before() != null && edit.before().toString().contains("confirm"))
                .filter(edit -> edit.after() == null || !edit.after().toString().contains("confirm"))
                .forEach(edit -> report.danger(
                        "R-ARG-06",
                        edit.path(),
                        "Argo CD no longer asks before it removes this",
                        "keep Prune=confirm,Delete=confirm"));
    }

    private static void wave(Edit edit, Report report) {
        if (edit.path().endsWith("[argocd.argoproj.io/sync-wave]")) {
            report.warn(
                    "R-ARG-05",
                    edit.path(),
                    "it is synced at another time: " + edit.textBefore() + " -> " + edit.textAfter(),
                    "see that what it needs still comes first");
        }
    }
}
