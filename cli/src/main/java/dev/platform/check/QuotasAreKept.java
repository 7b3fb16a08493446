package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Demand;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Quantity;
import dev.platform.model.Quota;
import dev.platform.model.QuotaResource;
import dev.platform.model.Service.Resources;
import java.math.BigDecimal;
import java.util.Set;

/** All services at their largest, with the surge of a roll-out, fit into the quota of their product. */
final class QuotasAreKept implements Rule {
    private static final String ID = "quotas-are-kept";

    @Override
    public Set<Part> asks() {
        return Set.of(Part.SETTINGS);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            Account account = new Account(product, findings);
            account.checkAmounts();
            account.checkCounts();
            account.checkRoom();
        }
    }

    /** What one product has and uses. */
    private record Account(Product product, Findings findings) {
        private Quota quota() {
            return product.grant().quota();
        }

        void checkAmounts() {
            Demand demand = Demand.of(product);
            for (QuotaResource resource : QuotaResource.values()) {
                compare(resource.unit(), resource.need(demand), resource.limit(quota()));
            }
        }

        void checkCounts() {
            compare("services", product.services().size(), quota().services());
            long hosts = product.services().values().stream()
                    .mapToLong(service -> service.hosts().size())
                    .sum();
            compare("hosts", hosts, quota().hosts());
            compare("secrets", product.holdings().secrets().size(), quota().secrets());
        }

        /** The quota becomes the limit of a pod too, and Kubernetes refuses one that is below the least amount. */
        void checkRoom() {
            if (quota().memory().compareTo(Resources.LEAST_MEMORY) < 0) {
                findings.error(
                        ID,
                        product.grant().source().at("spec", "quota", "memory"),
                        "the quota of " + quota().memory() + " of memory has no room for a pod, which needs "
                                + Resources.LEAST_MEMORY,
                        "raise it, here or in the size");
            }
        }

        private void compare(String unit, BigDecimal demand, Quantity limit) {
            if (demand.compareTo(limit.amount()) > 0) {
                findings.error(
                        ID,
                        services(),
                        "the services and stores of '" + product.name()
                                + "' at their largest, roll-outs included, need " + Amounts.text(demand, limit) + unit
                                + "; " + size() + " has " + limit,
                        "lower 'maxReplicas', 'replicas' or 'resources.requests', remove a store, or ask the platform"
                                + " team for a larger size");
            }
        }

        private void compare(String what, long demand, int limit) {
            if (demand > limit) {
                findings.error(
                        ID,
                        services(),
                        "'" + product.name() + "' has " + demand + " " + what + "; " + size() + " has room for "
                                + limit,
                        "remove some, or ask the platform team for a larger size");
            }
        }

        private Location services() {
            return product.source().at("spec", "services");
        }

        private String size() {
            return "the quota of size '" + product.grant().size() + "' in "
                    + product.grant().source().file();
        }
    }
}
