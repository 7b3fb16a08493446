package dev.platform.model;

import java.math.BigDecimal;

/** What all services of a product use at their largest, while each of them rolls out a new version. */
public record Demand(BigDecimal cpu, BigDecimal memory, BigDecimal ephemeralStorage, int pods) {
    private static final Demand NONE = new Demand(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    public static Demand of(Product product) {
        Demand sum = NONE;
        for (Service service : product.services().values()) {
            sum = sum.plus(of(service));
        }
        return sum;
    }

    public static Demand of(Service service) {
        int pods = service.type().isLongRunning() ? service.scaling().maxWithSurge() : 1;
        BigDecimal times = BigDecimal.valueOf(pods);
        Service.Resources each = service.container().resources();
        return new Demand(
                each.cpu().amount().multiply(times),
                each.memory().amount().multiply(times),
                each.ephemeralStorage().amount().multiply(times),
                pods);
    }

    private Demand plus(Demand other) {
        return new Demand(
                cpu.add(other.cpu),
                memory.add(other.memory),
                ephemeralStorage.add(other.ephemeralStorage),
                pods + other.pods);
    }
}
