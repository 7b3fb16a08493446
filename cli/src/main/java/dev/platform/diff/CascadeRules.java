package dev.platform.diff;

import dev.platform.diff.DangerRules.Reports;
import dev.platform.finding.Plural;
import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What takes others with it when it goes, and how many of them there are in the files. */
final class CascadeRules implements DangerRules.Across {
    private static final Set<String> KEEP_DATA = Set.of("PersistentVolumeClaim", "StatefulSet", "Cluster");
    private static final String MEANT = "see that this is meant";

    @Override
    public void judge(Comparison comparison, Reports reports) {
        for (ObjectChange change : comparison.changes()) {
            if (change.isRemoved() || change.kind() == ObjectChange.Kind.RENAMED) {
                KubernetesObject gone = Objects.requireNonNull(change.before());
                judge(gone, comparison.before(), reports.of(change));
            }
        }
    }

    private static void judge(KubernetesObject gone, Neighbourhood before, DangerRules.Report report) {
        switch (gone.key().kind()) {
            case "Namespace" ->
                report.danger(
                        "R-DATA-03",
                        "",
                        "everything in it goes with it"
                                + count(before.inNamespace(gone.key().name())),
                        DataRules.BACKUP);
            case "CustomResourceDefinition" ->
                report.danger(
                        "R-DATA-04",
                        "",
                        "every object of this kind goes with it" + count(ofKind(gone, before)),
                        "keep it until nothing is of this kind");
            case "Application" -> application(gone, before, report);
            default -> {}
        }
    }

    private static void application(KubernetesObject gone, Neighbourhood before, DangerRules.Report report) {
        boolean deletes = gone.list("metadata", "finalizers").stream()
                .anyMatch(finalizer -> finalizer.toString().startsWith("resources-finalizer.argocd.argoproj.io"));
        String synced = count(folders(gone).stream()
                .flatMap(folder -> before.inFolder(new RepoPath(folder)).stream())
                .toList());
        report.danger(
                "R-ARG-01",
                "",
                deletes
                        ? "everything that it synced goes with it" + synced
                        : "what it synced stays, and nobody syncs it any more" + synced,
                MEANT);
    }

    /** The folders that an Application syncs; none for anything else. */
    static List<String> folders(KubernetesObject application) {
        if (!application.key().kind().equals("Application")) {
            return List.of();
        }
        List<String> folders = new ArrayList<>();
        folders.add(application.text("spec", "source", "path"));
        application.maps("spec", "sources").forEach(source -> folders.add(Objects.toString(source.get("path"), "")));
        folders.removeIf(folder -> !RepoPath.isSafe(folder));
        return folders;
    }

    private static List<KubernetesObject> ofKind(KubernetesObject definition, Neighbourhood before) {
        return before.ofKind(definition.text("spec", "names", "kind")).stream()
                .filter(object -> object.key().group().equals(definition.text("spec", "group")))
                .toList();
    }

    /** How many there are, and those that keep data by themselves; nothing if there are none. */
    private static String count(List<KubernetesObject> taken) {
        if (taken.isEmpty()) {
            return "";
        }
        List<String> data = taken.stream()
                .filter(object -> KEEP_DATA.contains(object.key().kind()))
                .map(object -> object.key().kind() + " " + object.key().name())
                .sorted()
                .toList();
        return ": " + Plural.of(taken.size(), "object")
                + (data.isEmpty() ? "" : ", with data in " + String.join(", ", data));
    }
}
