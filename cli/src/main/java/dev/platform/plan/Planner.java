package dev.platform.plan;

import dev.platform.model.Platform;
import java.util.List;
import java.util.function.BiConsumer;

/** Decides which files follow from the model. */
public final class Planner {
    /** Everything that contributes files, in the order of a sync. */
    private static final List<BiConsumer<Platform, PlanBuilder>> CONTRIBUTIONS = List.of(
            BootstrapFiles::plan,
            ClusterFiles::plan,
            AddonFiles::plan,
            ProductFiles::plan,
            DataFiles::plan,
            ServiceFiles::plan,
            ObservabilityFiles::plan,
            ApplicationFiles::plan,
            CodeownersFile::plan);

    private Planner() {}

    public static Plan plan(Platform platform) {
        PlanBuilder builder = new PlanBuilder();
        CONTRIBUTIONS.forEach(contribution -> contribution.accept(platform, builder));
        return builder.build();
    }
}
