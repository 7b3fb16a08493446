package dev.platform.load;

import dev.platform.model.Cluster.NodePool;
import dev.platform.model.Database;
import dev.platform.model.Demand;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Quantity;
import dev.platform.model.Quota;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What products need at their largest, roll-outs included, against what they were granted and what the nodes have.
 *
 * @param shares of each product and each thing that its quota limits
 * @param totals of all products, for what nodes have
 * @param databases that services use
 */
public record Capacity(List<Share> shares, List<Total> totals, List<Connections> databases) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final List<Limited> LIMITED = List.of(
            new Limited("cpu", Demand::cpu, Quota::cpu),
            new Limited("memory", Demand::memory, Quota::memory),
            new Limited("ephemeralStorage", Demand::ephemeralStorage, Quota::ephemeralStorage),
            new Limited("storage", Demand::storage, Quota::storage),
            new Limited("volumes", demand -> BigDecimal.valueOf(demand.volumes()), quota -> count(quota.volumes())),
            new Limited("pods", demand -> BigDecimal.valueOf(demand.pods()), quota -> count(quota.pods())));

    public static Capacity of(Platform platform) {
        List<Share> shares = new ArrayList<>();
        List<Connections> databases = new ArrayList<>();
        for (Product product : platform.products().values()) {
            Demand demand = Demand.of(product);
            LIMITED.forEach(limited -> shares.add(limited.share(product, demand)));
            product.holdings().databases().values().forEach(database -> databases.add(connections(product, database)));
        }
        return new Capacity(
                List.copyOf(shares),
                List.of(
                        total("cpu", platform, Demand::cpu, Quota::cpu, NodePool::cpu),
                        total("memory", platform, Demand::memory, Quota::memory, NodePool::memory)),
                List.copyOf(databases));
    }

    /** The part of it that is about one product. */
    public Capacity of(Product product) {
        return new Capacity(
                shares.stream()
                        .filter(share -> share.product().equals(product.name()))
                        .toList(),
                List.of(),
                databases.stream()
                        .filter(database -> database.product().equals(product.name()))
                        .toList());
    }

    private static Total total(
            String resource,
            Platform platform,
            Function<Demand, BigDecimal> demand,
            Function<Quota, Quantity> quota,
            Function<NodePool, Quantity> node) {
        BigDecimal quotas = platform.products().values().stream()
                .map(product -> quota.apply(product.grant().quota()).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Total(
                resource,
                demand.apply(Demand.of(platform)),
                quotas,
                platform.cluster().room(node));
    }

    private static Connections connections(Product product, Database database) {
        int pods = product.services().values().stream()
                .filter(service -> service.stores().contains(database))
                .mapToInt(service -> Demand.of(service).pods())
                .sum();
        return new Connections(product.name(), database.name(), database.connections(), pods);
    }

    private static Quantity count(int number) {
        return Quantity.parse(Integer.toString(number));
    }

    /** What a product needs of one thing, and its quota of it. */
    public record Share(String product, String resource, BigDecimal need, Quantity quota) {
        /** Rounded up, so that 100 means that nothing is left. */
        public int percent() {
            return quota.amount().signum() == 0
                    ? 0
                    : need.multiply(HUNDRED)
                            .divide(quota.amount(), 0, RoundingMode.UP)
                            .intValue();
        }
    }

    /**
     * What all products need together.
     *
     * @param quotas what they were granted; more than nodes have is usual, since not all are at their largest at once
     * @param nodes what the node pools have at their largest
     */
    public record Total(String resource, BigDecimal need, BigDecimal quotas, BigDecimal nodes) {}

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

    /** Something that a quota limits. */
    private record Limited(String resource, Function<Demand, BigDecimal> demand, Function<Quota, Quantity> quota) {
        Share share(Product product, Demand demanded) {
            return new Share(
                    product.name(),
                    resource,
                    demand.apply(demanded),
                    quota.apply(product.grant().quota()));
        }
    }
}
