package dev.platform.plan;

import dev.platform.finding.Location;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Set;

/** Which files follow from the model: the decision, before any text. */
public record Plan(List<PlannedFile> files) {
    public Plan {
        files = List.copyOf(files);
    }

    /** The part of the plan that makes the given files. */
    public Plan only(Set<RepoPath> paths) {
        return new Plan(
                files.stream().filter(file -> paths.contains(file.path())).toList());
    }

    /**
     * A file that will be rendered.
     *
     * @param cause the file that it is rendered from, which its first line names, or the part of it
     * @param product whose it is; empty for the platform's own
     */
    public record PlannedFile(RepoPath path, Content content, Location cause, String product) {}

    /** What will stand in a file. */
    public sealed interface Content {
        /** Drawn by a template, which sees the view. */
        record Drawn(String template, Record view) implements Content {}

        /** Copied as it is. */
        record Copied(String text) implements Content {}
    }
}
