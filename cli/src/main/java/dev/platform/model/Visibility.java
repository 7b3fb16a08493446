package dev.platform.model;

import java.util.Locale;

/** From where the hosts of a service are reached: each has a Gateway of its own, with addresses of its own. */
public enum Visibility {
    /** From the internet. */
    PUBLIC,
    /** From the company's own networks. */
    INTERNAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
