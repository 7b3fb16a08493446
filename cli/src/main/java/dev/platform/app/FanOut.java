package dev.platform.app;

import dev.platform.plan.Plan.PlannedFile;
import dev.platform.render.Renderer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one template, or one file that is copied, changes in several products.
 *
 * @param drawnBy that file
 */
public record FanOut(String drawnBy, int files, int products) {
    /** Those of a drift, the widest first. Where nothing was rendered before, nothing spreads. */
    static List<FanOut> of(Drift drift) {
        if (drift.changes().changed().isEmpty()) {
            return List.of();
        }
        Map<String, List<PlannedFile>> groups = drift
                .desired()
                .plan()
                .only(drift.changes().paths())
                .files()
                .stream()
                .collect(Collectors.groupingBy(Renderer::drawnBy, TreeMap::new, Collectors.toList()));
        List<FanOut> all = new ArrayList<>();
        groups.forEach((drawnBy, files) -> {
            long products = files.stream()
                    .map(PlannedFile::product)
                    .filter(product -> !product.isEmpty())
                    .distinct()
                    .count();
            if (products > 1) {
                all.add(new FanOut(drawnBy, files.size(), (int) products));
            }
        });
        all.sort(Comparator.comparing(FanOut::files).reversed());
        return List.copyOf(all);
    }
}
