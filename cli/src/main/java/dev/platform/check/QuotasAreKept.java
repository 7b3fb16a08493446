package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Demand;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Quantity;
import dev.platform.model.Quota;
import java.math.BigDecimal;

/** All services at their largest, with the surge of a roll-out, fit into the quota of their product. */
final class QuotasAreKept implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        platform.products().values().forEach(product -> check(product, findings));
    }

    private static void check(Product product, Findings findings) {
        Quota quota = product.grant().quota();
        Demand demand = Demand.of(product);
        String size = "the quota of size '" + product.grant().size() + "' in "
                + product.grant().source().file();
        compare("CPU", demand.cpu(), quota.cpu(), product, size, findings);
        compare("memory", demand.memory(), quota.memory(), product, size, findings);
        compare("local disk", demand.ephemeralStorage(), quota.ephemeralStorage(), product, size, findings);
        compare("pods", BigDecimal.valueOf(demand.pods()), whole(quota.pods()), product, size, findings);
        compare(
                "services",
                BigDecimal.valueOf(product.services().size()),
                whole(quota.services()),
                product,
                size,
                findings);
    }

    private static Quantity whole(int number) {
        return Quantity.parse(Integer.toString(number));
    }

    private static void compare(
            String what, BigDecimal demand, Quantity quota, Product product, String size, Findings findings) {
        if (demand.compareTo(quota.amount()) > 0) {
            findings.error(
                    "quotas-are-kept",
                    product.source().at("spec", "services"),
                    "the services of '" + product.name() + "' at their largest, roll-outs included, need "
                            + Amounts.text(demand, quota) + " of " + what + "; " + size + " has " + quota,
                    "lower 'maxReplicas', 'replicas' or 'resources.requests', or ask the platform team for a larger size");
        }
    }
}
