package dev.platform.diff;

import dev.platform.diff.DangerRules.Reports;
import java.util.Objects;

/** Budgets that ask for as many pods as there are, so that no node with one of them can be emptied. */
final class BudgetRules implements DangerRules.Across {
    @Override
    public void judge(Comparison comparison, Reports reports) {
        for (KubernetesObject budget : comparison.after().ofKind("PodDisruptionBudget")) {
            int pods = pods(budget, comparison.after());
            boolean blocks = pods > 0 && least(budget) >= pods;
            if (blocks && !blocked(budget, comparison)) {
                reports.of(comparison.change(budget))
                        .danger(
                                "R-AVL-04",
                                "spec.minAvailable",
                                "it asks for " + least(budget) + " pods where " + pods
                                        + " may be all: no node with them can be emptied",
                                "permit one to be away with maxUnavailable: 1");
            }
        }
    }

    private static boolean blocked(KubernetesObject budget, Comparison comparison) {
        KubernetesObject old = comparison.before().get(budget.key());
        return old != null && least(old) >= Math.max(1, pods(old, comparison.before()));
    }

    private static long least(KubernetesObject budget) {
        return budget.at("spec", "minAvailable") instanceof Number number ? number.longValue() : 0;
    }

    /** The fewest pods that it is about. */
    private static int pods(KubernetesObject budget, Neighbourhood around) {
        return around.selected(budget.key().namespace(), budget.map("spec", "selector", "matchLabels")).stream()
                .map(around::get)
                .filter(Objects::nonNull)
                .mapToInt(workload -> PodRange.of(workload, around).min())
                .sum();
    }
}
