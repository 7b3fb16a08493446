package dev.platform.plan;

import dev.platform.finding.Location;
import dev.platform.plan.Plan.Content;
import dev.platform.plan.Plan.PlannedFile;
import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects planned files; no path can be planned twice. */
final class PlanBuilder {
    private final String product;
    private final List<PlannedFile> files = new ArrayList<>();
    private final Set<RepoPath> paths = new HashSet<>();

    /** @param product whose files they are; empty for the platform's own */
    PlanBuilder(String product) {
        this.product = product;
    }

    /** A file drawn by the template of that name, without its ending. */
    void draw(RepoPath path, String template, Record view, RepoPath cause) {
        draw(path, template, view, Location.of(cause.value()));
    }

    /** The same from a part of a file. */
    void draw(RepoPath path, String template, Record view, Location cause) {
        add(new PlannedFile(path, new Content.Drawn(template, view), cause, product));
    }

    void copy(RepoPath path, String text, RepoPath cause) {
        add(new PlannedFile(path, new Content.Copied(text), Location.of(cause.value()), product));
    }

    private void add(PlannedFile file) {
        if (!paths.add(file.path())) {
            throw new IllegalStateException("planned twice: " + file.path());
        }
        files.add(file);
    }

    List<PlannedFile> files() {
        return files;
    }
}
