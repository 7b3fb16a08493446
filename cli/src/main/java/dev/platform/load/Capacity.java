package dev.platform.load;

import dev.platform.model.Cluster.NodePool;
import dev.platform.model.Database;
import dev.platform.model.Demand;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Quantity;
import dev.platform.model.QuotaResource;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What products need at their largest, roll-outs included, against what they were granted and what the nodes have.
 *
 * @param shares of each product and each thing that its quota limits
 * @param totals of all products, for what nodes have; none if it is about one product
 * @param databases of each product
 */
public record Capacity(List<Share> shares, List<Total> totals, List<Connections> databases) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Capacity of(Platform platform) {
        Demand all = Demand.of(platform);
        return of(
                platform.products().values(),
                List.of(
                        total(QuotaResource.CPU, all, platform, NodePool::cpu),
                        total(QuotaResource.MEMORY, all, platform, NodePool::memory)));
    }

    public static Capacity of(Product product) {
        return of(List.of(product), List.of());
    }

    private static Capacity of(Collection<Product> products, List<Total> totals) {
        return new Capacity(
                products.stream().flatMap(product -> shares(product).stream()).toList(),
                totals,
                products.stream()
                        .flatMap(product -> connections(product).stream())
                        .toList());
    }

    private static List<Share> shares(Product product) {
        Demand demand = Demand.of(product);
        return Arrays.stream(QuotaResource.values())
                .map(resource -> new Share(
                        product.name(),
                        resource,
                        resource.need(demand),
                        resource.limit(product.grant().quota())))
                .toList();
    }

    private static Total total(
            QuotaResource resource, Demand all, Platform platform, Function<NodePool, Quantity> node) {
        BigDecimal quotas = platform.products().values().stream()
                .map(product -> resource.limit(product.grant().quota()).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Total(
                resource, resource.need(all), quotas, platform.cluster().room(node));
    }

    private static List<Connections> connections(Product product) {
        return product.holdings().databases().values().stream()
                .map(database -> connections(product, database))
                .toList();
    }

    private static Connections connections(Product product, Database database) {
        return new Connections(
                product.name(), database.name(), database.connections(), product.mostPodsUsing(database));
    }

    /** What a product needs of one thing, and its quota of it. */
    public record Share(String product, QuotaResource resource, BigDecimal need, Quantity quota) {
        /** Rounded up, so that 100 means that nothing is left; null if the quota is nothing. */
        public @Nullable BigInteger percent() {
            return quota.amount().signum() == 0
                    ? null
                    : need.multiply(HUNDRED)
                            .divide(quota.amount(), 0, RoundingMode.UP)
                            .toBigInteger();
        }
    }

    /**
     * What all products need together.
     *
     * @param quotas what they were granted; more than nodes have is usual, since not all are at their largest at once
     * @param nodes what the node pools have at their largest; 0 if nothing is known of them
     */
    public record Total(QuotaResource resource, BigDecimal need, BigDecimal quotas, BigDecimal nodes) {}

    /**
     * A database and the pods that connect to it.
     *
     * @param connections the most at a time
     * @param pods of all services that use it, at their largest
     */
    public record Connections(String product, String database, int connections, int pods) {
        /** How many a pod may open, so that there are enough for all. */
        public int each() {
            return pods == 0 ? connections : connections / pods;
        }
    }
}
