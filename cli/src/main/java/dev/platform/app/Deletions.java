package dev.platform.app;

import dev.platform.diff.Place;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.finding.Severity;
import dev.platform.tree.RepoPath;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rendered files that go. Many at once are rather a folder of specs that is missing than a wish. */
record Deletions(Collection<RepoPath> files) {
    /** As many folders as fit into a message. */
    private static final int MOST = 4;

    void check(int allowed, Severity severity, Findings findings) {
        if (files.size() <= Math.max(allowed, 0)) {
            return;
        }
        List<Map.Entry<RepoPath, Long>> folders = folders();
        findings.add(new Finding(
                severity,
                "deletes-are-meant",
                Location.of(folders.get(0).getKey().value()),
                files.size() + " rendered files would be deleted, and one run deletes no more than " + allowed + ": "
                        + text(folders),
                "look for specs that are missing; if all of it is to go, say --max-deletes " + files.size()));
    }

    /** Those that lose files, the ones that lose most first. */
    private List<Map.Entry<RepoPath, Long>> folders() {
        Map<RepoPath, Long> counts = files.stream()
                .collect(Collectors.groupingBy(file -> Place.of(file).unit(), Collectors.counting()));
        Comparator<Map.Entry<RepoPath, Long>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return counts.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static String text(List<Map.Entry<RepoPath, Long>> folders) {
        String first = folders.stream()
                .limit(MOST)
                .map(folder -> folder.getValue() + " in " + folder.getKey())
                .collect(Collectors.joining(", "));
        return folders.size() <= MOST ? first : first + " and others in " + (folders.size() - MOST) + " more folders";
    }
}
