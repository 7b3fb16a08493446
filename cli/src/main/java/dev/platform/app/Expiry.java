package dev.platform.app;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.model.HostName;
import dev.platform.model.Lifecycle;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.spec.SpecSet;
import dev.platform.tree.Inputs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What time brings to an end on a day: experiments, and the rest of names.
 *
 * @param names products and hosts whose rest is over
 */
public record Expiry(LocalDate today, List<ExperimentEnd> experiments, List<String> names) {
    /** Of the repository that the folder is in; null if it is wrong, which the findings say. */
    public static @Nullable Expiry of(Path folder, LocalDate today, Steps steps, Findings findings) {
        Workspace workspace = Workspace.open(folder, steps, findings);
        SpecSet specs = Desired.specs(workspace.inputs(), steps, findings);
        if (findings.hasErrors()) {
            Desired.checked(specs, findings);
            return null;
        }
        Farewell farewell = Farewell.of(specs, workspace.inputs(), today, findings);
        return farewell == null ? null : of(farewell, today);
    }

    static Expiry of(Farewell farewell, LocalDate today) {
        Platform platform = farewell.platform();
        Holds holds = new Holds(platform);
        List<ExperimentEnd> ends = platform.products().values().stream()
                .filter(Expiry::isExperiment)
                .map(product -> ExperimentEnd.of(product, farewell.settings(), today, holds))
                .toList();
        return new Expiry(today, ends, over(platform, today));
    }

    private static boolean isExperiment(Product product) {
        return product.grant().lifecycle() == Lifecycle.EXPERIMENT
                && product.grant().expires() != null;
    }

    private static List<String> over(Platform platform, LocalDate today) {
        Stream<String> products = platform.tombstones().products().entrySet().stream()
                .filter(stone -> stone.getValue().isOver(today))
                .map(stone -> stone.getKey());
        Stream<String> hosts = platform.tombstones().hosts().entrySet().stream()
                .filter(stone -> stone.getValue().isOver(today))
                .map(stone -> stone.getKey())
                .map(HostName::value);
        return Stream.concat(products, hosts).toList();
    }

    /** Those that go a step further. */
    public List<ExperimentEnd> steps() {
        return experiments.stream().filter(ExperimentEnd::isStepping).toList();
    }

    /** What has to be done by hand. */
    public List<Finding> holds() {
        return experiments.stream().flatMap(end -> end.holds().stream()).toList();
    }

    /** Whether anything is due on this day. */
    public boolean isDue() {
        return !names.isEmpty() || experiments.stream().anyMatch(ExperimentEnd::isDue);
    }

    /** The wish that what is due on that day is done. */
    public record Expire(LocalDate today) implements Wish {
        @Override
        public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
            Farewell farewell = Farewell.of(specs, inputs, today, findings);
            if (farewell == null) {
                return null;
            }
            of(farewell, today).steps().forEach(end -> farewell.advance(end.product(), null));
            farewell.free();
            return farewell.written();
        }

        @Override
        public void judge(Desired desired, Findings findings) {
            Holds holds = new Holds(desired.platform());
            desired.platform().products().values().stream()
                    .filter(product -> isExperiment(product) && product.isEnding() && !product.isRetired())
                    .forEach(product -> holds.warn(product, findings));
        }

        @Override
        public String message() {
            return "End what is over on " + today;
        }
    }
}
