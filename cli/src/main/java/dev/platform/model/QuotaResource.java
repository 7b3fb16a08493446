package dev.platform.model;

import java.math.BigDecimal;

/** Something that the quota of a product limits, and of which its services and stores need an amount. */
public enum QuotaResource {
    CPU("cpu", " of CPU"),
    MEMORY("memory", " of memory"),
    EPHEMERAL_STORAGE("ephemeralStorage", " of local disk"),
    STORAGE("storage", " of storage"),
    VOLUMES("volumes", " volumes"),
    PODS("pods", " pods");

    private final String field;
    private final String unit;

    QuotaResource(String field, String unit) {
        this.field = field;
        this.unit = unit;
    }

    public BigDecimal need(Demand demand) {
        return switch (this) {
            case CPU -> demand.cpu();
            case MEMORY -> demand.memory();
            case EPHEMERAL_STORAGE -> demand.ephemeralStorage();
            case STORAGE -> demand.storage();
            case VOLUMES -> BigDecimal.valueOf(demand.volumes());
            case PODS -> BigDecimal.valueOf(demand.pods());
        };
    }

    public Quantity limit(Quota quota) {
        return switch (this) {
            case CPU -> quota.cpu();
            case MEMORY -> quota.memory();
            case EPHEMERAL_STORAGE -> quota.ephemeralStorage();
            case STORAGE -> quota.storage();
            case VOLUMES -> count(quota.volumes());
            case PODS -> count(quota.pods());
        };
    }

    private static Quantity count(int number) {
        return Quantity.parse(Integer.toString(number));
    }

    /** What follows a number of it in a sentence. */
    public String unit() {
        return unit;
    }

    /** As the field of a quota is spelled in specs. */
    @Override
    public String toString() {
        return field;
    }
}
