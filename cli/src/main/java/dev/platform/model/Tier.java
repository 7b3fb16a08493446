package dev.platform.model;

import java.util.Locale;

/** How the scheduler ranks pods: {@code CRITICAL} ones go first and may displace others. From low to high. */
public enum Tier {
    BATCH,
    STANDARD,
    CRITICAL;

    /** The PriorityClass of the tier. */
    public String priorityClass() {
        return "product-" + this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
