package dev.platform.plan;

import dev.platform.finding.Location;
import dev.platform.tree.RepoPath;
import java.util.List;

/** Which files follow from the model: the decision, before any text. */
public record Plan(List<PlannedFile> files) {
    public Plan {
        files = List.copyOf(files);
    }

    /**
     * A file that will be rendered.
     *
     * @param cause the file that it is rendered from, which its first line names, or the part of it
     */
    public record PlannedFile(RepoPath path, Content content, Location cause) {}

    /** What will stand in a file. */
    public sealed interface Content {
        /** Drawn by a template, which sees the view. */
        record Drawn(String template, Record view) implements Content {}

        /** Copied as it is. */
        record Copied(String text) implements Content {}
    }
}
