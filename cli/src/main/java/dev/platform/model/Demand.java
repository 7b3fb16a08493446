package dev.platform.model;

import java.math.BigDecimal;

/** What all services of a product use at their largest, while each of them rolls out a new version, and its stores. */
public record Demand(
        BigDecimal cpu, BigDecimal memory, BigDecimal ephemeralStorage, BigDecimal storage, int volumes, int pods) {
    static final Demand NONE = new Demand(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    /** Of all products together. */
    public static Demand of(Platform platform) {
        return platform.summaries().values().stream().map(Summary::demand).reduce(NONE, Demand::plus);
    }

    public static Demand of(Product product) {
        Demand sum = NONE;
        for (Service service : product.services().values()) {
            sum = sum.plus(of(service));
        }
        for (Store store : product.holdings().stores()) {
            sum = sum.plus(store.demand());
        }
        return sum;
    }

    /** What pods that look the same use together, beside volumes. */
    static Demand of(int pods, Quantity cpu, Quantity memory, Quantity ephemeralStorage) {
        BigDecimal times = BigDecimal.valueOf(pods);
        return new Demand(
                cpu.amount().multiply(times),
                memory.amount().multiply(times),
                ephemeralStorage.amount().multiply(times),
                BigDecimal.ZERO,
                0,
                pods);
    }

    /** With a volume of that size for each of so many pods. */
    Demand withVolumes(int number, Quantity size) {
        return plus(new Demand(
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                size.amount().multiply(BigDecimal.valueOf(number)),
                number,
                0));
    }

    public static Demand of(Service service) {
        Service.Resources each = service.container().resources();
        Demand demand = of(service.mostPods(), each.cpu(), each.memory(), each.ephemeralStorage());
        for (Service.Volume disk : service.disks()) {
            demand = demand.withVolumes(1, disk.size());
        }
        return demand;
    }

    Demand plus(Demand other) {
        return new Demand(
                cpu.add(other.cpu),
                memory.add(other.memory),
                ephemeralStorage.add(other.ephemeralStorage),
                storage.add(other.storage),
                volumes + other.volumes,
                pods + other.pods);
    }
}
