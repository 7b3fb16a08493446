package dev.platform.diff;

import dev.platform.diff.DangerRules.Reports;
import dev.platform.model.Quantity;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether what is asked for still fits what is granted, when everything is as large as it may get. */
final class QuotaRules implements DangerRules.Across {
    @Override
    public void judge(Comparison comparison, Reports reports) {
        Map<String, Excess> before = excesses(comparison.before());
        excesses(comparison.after()).forEach((place, excess) -> {
            if (!before.containsKey(place)) {
                reports.of(comparison.change(excess.quota()))
                        .danger(
                                "R-AVL-07",
                                "spec.hard." + excess.resource(),
                                "at its largest the product asks for " + excess.most() + " of " + excess.limit()
                                        + ": pods beyond it don't start",
                                "lower the most pods or what each asks for, or have more granted");
            }
        });
    }

    private record Excess(KubernetesObject quota, String resource, String most, Quantity limit) {}

    private static Map<String, Excess> excesses(Neighbourhood around) {
        Map<String, Excess> excesses = new LinkedHashMap<>();
        Map<String, BigDecimal> used = QuotaUse.of(around);
        for (KubernetesObject quota : around.ofKind("ResourceQuota")) {
            boolean all = quota.at("spec", "scopes") == null && quota.at("spec", "scopeSelector") == null;
            for (Map.Entry<?, ?> hard : quota.map("spec", "hard").entrySet()) {
                String resource = hard.getKey().toString();
                Quantity limit = Values.amount(hard.getValue());
                BigDecimal most = used.get(QuotaUse.key(quota.key().namespace(), resource));
                if (all && limit != null && most != null && most.compareTo(limit.amount()) > 0) {
                    excesses.put(
                            quota.key() + resource,
                            new Excess(
                                    quota, resource, most.stripTrailingZeros().toPlainString(), limit));
                }
            }
        }
        return excesses;
    }
}
