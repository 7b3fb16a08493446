package dev.platform.app;

import dev.platform.check.Checks;
import dev.platform.check.Part;
import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.plan.Plan;
import dev.platform.plan.Planner;
import dev.platform.render.Lock;
import dev.platform.render.Renderer;
import dev.platform.spec.Resolver;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSetReader;
import dev.platform.spec.Substitutes;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the repository should look like: the pipeline from what people wrote to every rendered file.
 *
 * @param rendered what the plan came to
 * @param settled products that were left out because their files are known to be right
 */
public record Desired(Platform platform, Plan plan, FileTree rendered, LastRun.Settled settled) {
    /** Runs the whole pipeline; null if anything is wrong, which the findings say. */
    public static @Nullable Desired of(Inputs inputs, Findings findings) {
        return of(inputs, Steps.UNHEARD, findings);
    }

    public static @Nullable Desired of(Inputs inputs, Steps steps, Findings findings) {
        return of(specs(inputs, steps, findings), inputs, steps, findings);
    }

    /** Runs the pipeline from specs that are read already. */
    static @Nullable Desired of(SpecSet specs, Inputs inputs, Steps steps, Findings findings) {
        return of(specs, inputs, platform -> LastRun.Settled.NONE, steps, findings);
    }

    /**
     * Runs it without the products that are settled.
     *
     * @param lookup tells which are
     */
    static @Nullable Desired of(
            SpecSet specs, Inputs inputs, Function<Platform, LastRun.Settled> lookup, Steps steps, Findings findings) {
        Platform platform = platform(specs, steps, findings);
        return platform == null || findings.hasErrors()
                ? null
                : of(platform, inputs, lookup.apply(platform), steps, findings);
    }

    /** Runs it from the checked model. */
    static @Nullable Desired of(
            Platform platform, Inputs inputs, LastRun.Settled settled, Steps steps, Findings findings) {
        Plan plan = steps.take(
                "planning",
                () -> Planner.plan(platform, without(settled, platform)),
                planned -> "planned " + planned.files().size() + " files");
        FileTree rendered = steps.take(
                "rendering " + plan.files().size() + " files",
                () -> Renderer.render(plan, inputs, findings),
                files -> "rendered " + files.files().size() + " files");
        return findings.hasErrors() ? null : new Desired(platform, plan, rendered, settled);
    }

    private static Set<String> without(LastRun.Settled settled, Platform platform) {
        Set<String> products = new TreeSet<>(platform.products().keySet());
        products.removeAll(settled.products());
        return products;
    }

    /** The rendered files and their locks. */
    public FileTree files() {
        return rendered.with(Lock.of(plan, rendered, platform.cluster()));
    }

    /** The first half of the pipeline: the checked model; null if settings or cluster can't be read. */
    public static @Nullable Platform platform(Inputs inputs, Findings findings) {
        return platform(inputs, Steps.UNHEARD, findings);
    }

    public static @Nullable Platform platform(Inputs inputs, Steps steps, Findings findings) {
        return platform(specs(inputs, steps, findings), steps, findings);
    }

    static SpecSet specs(Inputs inputs, Steps steps, Findings findings) {
        return steps.take(
                "parsing specs",
                () -> SpecSetReader.read(inputs, findings),
                specs -> "parsed the specs of " + specs.products().size() + " products");
    }

    private static @Nullable Platform platform(SpecSet specs, Steps steps, Findings findings) {
        return steps.<@Nullable Platform>take(
                "checking", () -> checked(specs, findings), platform -> "checked every rule");
    }

    /** Also where settings or cluster can't be read, what else is wrong is found. */
    static @Nullable Platform checked(SpecSet specs, Findings findings) {
        Platform platform = Resolver.resolve(Substitutes.fill(specs), findings);
        Set<Part> unread = unread(specs);
        if (platform != null) {
            Checks.run(platform, unread, findings);
        }
        return unread.isEmpty() ? platform : null;
    }

    private static Set<Part> unread(SpecSet specs) {
        Set<Part> unread = EnumSet.noneOf(Part.class);
        if (specs.platform() == null) {
            unread.add(Part.SETTINGS);
        }
        if (specs.cluster() == null) {
            unread.add(Part.CLUSTER);
        }
        return unread;
    }
}
