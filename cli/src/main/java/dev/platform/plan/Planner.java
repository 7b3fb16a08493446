package dev.platform.plan;

import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.plan.Plan.PlannedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Decides which files follow from the model. */
public final class Planner {
    /** What the platform has once, in the order of a sync. */
    private static final List<BiConsumer<Platform, PlanBuilder>> OF_PLATFORM =
            List.of(BootstrapFiles::plan, ClusterFiles::plan, AddonFiles::plan, ShardFiles::plan, CodeownersFile::plan);

    /** What each product has, in the order of a sync. */
    private static final List<Contribution> OF_PRODUCT = List.of(
            ProductFiles::plan, DataFiles::plan, ServiceFiles::plan, ObservabilityFiles::plan, ApplicationFiles::plan);

    private Planner() {}

    /** A part of the files of each product. */
    @FunctionalInterface
    private interface Contribution {
        void plan(Platform seen, Product product, PlanBuilder plan);
    }

    public static Plan plan(Platform platform) {
        return plan(platform, platform.products().keySet());
    }

    /** The platform's own files, and those of some products. */
    public static Plan plan(Platform platform, Collection<String> products) {
        PlanBuilder own = new PlanBuilder("");
        OF_PLATFORM.forEach(contribution -> contribution.accept(platform, own));
        List<PlannedFile> files = new ArrayList<>(own.files());
        products.parallelStream()
                .map(name -> files(
                        platform, Objects.requireNonNull(platform.products().get(name))))
                .toList()
                .forEach(files::addAll);
        return new Plan(files);
    }

    /**
     * A product's files. They follow from what it sees of the platform and from nothing else, so that nobody has to know
     * of other products whether they are still right.
     */
    private static List<PlannedFile> files(Platform platform, Product product) {
        Platform seen = platform.around(product);
        PlanBuilder plan = new PlanBuilder(product.name());
        OF_PRODUCT.forEach(contribution -> contribution.plan(seen, product, plan));
        return plan.files();
    }
}
