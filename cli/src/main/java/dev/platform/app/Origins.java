package dev.platform.app;

import dev.platform.finding.Location;
import dev.platform.model.Platform;
import dev.platform.plan.Plan.PlannedFile;
import dev.platform.plan.Planner;
import dev.platform.render.Renderer;
import dev.platform.tree.RepoPath;
import java.util.HashMap;
import java.util.Map;

/** Tells where rendered files come from. The plan is made again for it, since few runs have to ask. */
final class Origins {
    private final Map<RepoPath, PlannedFile> files = new HashMap<>();

    Origins(Platform platform) {
        Planner.plan(platform).files().forEach(file -> files.put(file.path(), file));
    }

    /**
     * Where a file comes from.
     *
     * @param cause the spec, or its part
     * @param written the file that holds the text: a template, or what is copied
     */
    record Origin(Location cause, String written) {}

    Origin of(RepoPath path) {
        PlannedFile file = files.get(path);
        if (file == null) {
            throw new IllegalStateException("not planned: " + path);
        }
        return new Origin(file.cause(), Renderer.drawnBy(file));
    }
}
