package dev.platform.doctor;

import dev.platform.finding.Finding;
import dev.platform.finding.Plural;
import dev.platform.tree.Changes;
import dev.platform.tree.LeftOver;
import dev.platform.tree.RootFinder;
import java.nio.file.Path;
import java.util.List;

/** The files of the repository. */
final class RepositoryCheckups {
    private static final String VALIDATE = "correct what it says: platform validate";
    private static final String FOREIGN = "rendered-folders-hold-nothing-else";

    private RepositoryCheckups() {}

    static Diagnosis root(Circumstances circumstances) {
        Path root = circumstances.root();
        // Finding none tells why.
        return Diagnosis.ok("this is " + (root == null ? RootFinder.find(circumstances.folder()) : root));
    }

    static Diagnosis leftOvers(Circumstances circumstances) {
        Path root = circumstances.root();
        if (root == null) {
            return Diagnosis.skipped("there is no repository");
        }
        return switch (LeftOver.of(root)) {
            case NOTHING -> Diagnosis.ok("no run was interrupted");
            case RUNNING -> Diagnosis.warning("another run is writing at the moment", "wait until it has ended");
            case FILES -> Diagnosis.warning("a run that was killed has left files behind", "platform render");
            case UPDATE ->
                Diagnosis.error(
                        "a run was killed while it wrote, and some files are new and some old", "platform render");
        };
    }

    static Diagnosis settings(Circumstances circumstances) {
        return circumstances.inRepository(read -> {
            List<Finding> wrong = of(RootFinder.SETTINGS, read.findings());
            return wrong.isEmpty() ? Diagnosis.ok("platform.yaml is right") : error(wrong, VALIDATE);
        });
    }

    static Diagnosis layout(Circumstances circumstances) {
        return circumstances.inRepository(read -> {
            List<Finding> wrong = read.findings().stream()
                    .filter(finding -> isOfLayout(finding, read.layout()))
                    .toList();
            return wrong.isEmpty() ? Diagnosis.ok("every file is in its place") : error(wrong, VALIDATE);
        });
    }

    static Diagnosis specs(Circumstances circumstances) {
        return circumstances.inRepository(read -> {
            List<Finding> wrong = read.findings().stream()
                    .filter(finding -> !finding.where().file().equals(RootFinder.SETTINGS))
                    .filter(finding -> !isOfLayout(finding, read.layout()))
                    .toList();
            return wrong.isEmpty() ? Diagnosis.ok("all specs are right") : error(wrong, VALIDATE);
        });
    }

    static Diagnosis rendered(Circumstances circumstances) {
        return circumstances.whenRendered(proposal -> {
            Changes changes = proposal.changes();
            int files = changes.created().size()
                    + changes.changed().size()
                    + changes.stale().size();
            return files == 0
                    ? Diagnosis.ok("rendered files are what specs give")
                    : Diagnosis.error(
                            Plural.of(files, "rendered file") + " " + (files == 1 ? "isn't" : "aren't")
                                    + " what specs give",
                            "platform render");
        });
    }

    private static boolean isOfLayout(Finding finding, List<Finding> layout) {
        return layout.contains(finding) || finding.rule().equals(FOREIGN);
    }

    private static List<Finding> of(String file, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.where().file().equals(file))
                .toList();
    }

    /** The first one tells what it is about. */
    private static Diagnosis error(List<Finding> wrong, String remedy) {
        Finding first = wrong.get(0);
        String more = wrong.size() == 1 ? "" : ", and " + Plural.of(wrong.size() - 1, "more error");
        return Diagnosis.error(first.where() + ": " + first.message() + more, remedy);
    }
}
