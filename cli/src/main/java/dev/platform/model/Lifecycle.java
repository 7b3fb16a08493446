package dev.platform.model;

import java.util.Locale;

/** How long a product is meant to live: an experiment has a date on which it ends. */
public enum Lifecycle {
    EXPERIMENT,
    PRODUCTION,
    DEPRECATED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
