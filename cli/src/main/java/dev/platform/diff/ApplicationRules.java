package dev.platform.diff;

import dev.platform.diff.DangerRules.Reports;
import dev.platform.tree.RepoPath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What becomes of what an Application syncs as a whole. */
final class ApplicationRules implements DangerRules.Across {
    /** Argo CD keeps a line on each object in the Application itself, which can't be larger than etcd takes. */
    private static final int MOST = 1500;

    @Override
    public void judge(Comparison comparison, Reports reports) {
        Set<String> gone = gone(comparison);
        Set<RepoPath> told = new HashSet<>();
        for (ObjectChange change : comparison.changes()) {
            RepoPath folder = change.last().place().folder();
            int size = comparison.after().inFolder(folder).size();
            if (change.isRemoved() && size == 0 && !gone.contains(folder.value()) && told.add(folder)) {
                reports.of(change)
                        .danger(
                                "R-ARG-07",
                                "",
                                "nothing is left in " + folder + ": its Application refuses to sync",
                                "remove the Application too");
            }
            if (size > MOST && comparison.before().inFolder(folder).size() <= MOST && told.add(folder)) {
                reports.of(change)
                        .warn("R-ARG-09", "", folder + " has " + size + " objects", "split it into more services");
            }
        }
        duplicates(comparison, reports);
        projects(comparison, reports);
    }

    /** The folders whose Applications go in the same change. */
    private static Set<String> gone(Comparison comparison) {
        Set<String> gone = new HashSet<>();
        for (ObjectChange change : comparison.changes()) {
            if (change.isRemoved() && change.is("Application")) {
                gone.addAll(CascadeRules.folders(change.last()));
            }
        }
        return gone;
    }

    private static void duplicates(Comparison comparison, Reports reports) {
        for (ObjectChange change : comparison.changes()) {
            boolean known = comparison.before().twice().contains(change.key());
            if (!known && comparison.after().twice().contains(change.key())) {
                reports.of(change)
                        .danger("R-REF-06", "", "two files have this object: the last sync wins", "keep one of them");
            }
        }
    }

    /** A project that no longer permits what its product has. */
    private static void projects(Comparison comparison, Reports reports) {
        for (ObjectChange change : comparison.changes()) {
            if (change.is("AppProject") && change.before() != null && !change.isRemoved()) {
                List<Map<?, ?>> left =
                        Objects.requireNonNull(change.after()).maps("spec", "namespaceResourceWhitelist");
                change.edits().stream()
                        .filter(edit -> edit.isBelow("spec.namespaceResourceWhitelist") && edit.after() == null)
                        .filter(edit -> edit.before() instanceof Map<?, ?> kind && !left.contains(kind))
                        .forEach(edit -> tightened(change, edit, comparison, reports));
            }
        }
    }

    private static void tightened(ObjectChange change, Edit edit, Comparison comparison, Reports reports) {
        String kind = edit.before() instanceof Map<?, ?> map ? String.valueOf(map.get("kind")) : "";
        boolean isUsed = comparison.after().ofKind(kind).stream()
                .anyMatch(object -> object.place().product().equals(change.product()));
        if (isUsed) {
            reports.of(change)
                    .danger(
                            "R-ARG-08",
                            edit.path(),
                            "the product still has objects of kind " + kind + ", which no longer sync",
                            "remove those first");
        } else {
            reports.of(change).info("R-ARG-08", edit.path(), "the project permits less", "see that this is meant");
        }
    }
}
