package dev.platform.diff;

import dev.platform.diff.DangerRules.Reports;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How much is made anew at once. */
final class RestartRules implements DangerRules.Across {
    /** Pods, by the most that there may be. */
    private static final int MANY = 50;

    private static final int VERY_MANY = 500;
    private static final int PRODUCTS = 10;

    @Override
    public void judge(Comparison comparison, Reports reports) {
        List<ObjectChange> restarts =
                comparison.changes().stream().filter(ObjectChange::restarts).toList();
        PodRange pods = PodRange.NONE;
        Set<String> products = new TreeSet<>();
        for (ObjectChange restart : restarts) {
            pods = pods.plus(comparison.pods(restart));
            products.add(restart.product());
        }
        if (pods.max() < MANY && products.size() < PRODUCTS) {
            return;
        }
        String message = pods + " pods of " + products.size() + " products are made anew at once";
        String remedy = "see that nodes have room for it, or let it go out in parts";
        DangerRules.Report report = reports.of(restarts.get(0));
        if (pods.max() >= VERY_MANY) {
            report.danger("R-AVL-09", "", message, remedy);
        } else {
            report.warn("R-AVL-09", "", message, remedy);
        }
    }
}
