package dev.platform.app;

import dev.platform.check.Checks;
import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.plan.Plan;
import dev.platform.plan.Planner;
import dev.platform.render.Renderer;
import dev.platform.spec.Resolver;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSetReader;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import org.jspecify.annotations.Nullable;

/** What the repository should look like: the pipeline from what people wrote to every rendered file. */
public record Desired(Platform platform, FileTree rendered) {
    /** Runs the whole pipeline; null if anything is wrong, which the findings say. */
    public static @Nullable Desired of(Inputs inputs, Findings findings) {
        return of(SpecSetReader.read(inputs, findings), inputs, findings);
    }

    /** Runs the pipeline from specs that are read already. */
    static @Nullable Desired of(SpecSet specs, Inputs inputs, Findings findings) {
        Platform platform = platform(specs, findings);
        if (platform == null || findings.hasErrors()) {
            return null;
        }
        Plan plan = Planner.plan(platform);
        FileTree rendered = Renderer.render(plan, inputs, findings);
        return findings.hasErrors() ? null : new Desired(platform, rendered);
    }

    /** The first half of the pipeline: the checked model; null if settings or cluster can't be read. */
    public static @Nullable Platform platform(Inputs inputs, Findings findings) {
        return platform(SpecSetReader.read(inputs, findings), findings);
    }

    private static @Nullable Platform platform(SpecSet specs, Findings findings) {
        Platform platform = Resolver.resolve(specs, findings);
        if (platform != null) {
            Checks.run(platform, findings);
        }
        return platform;
    }
}
