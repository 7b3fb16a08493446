package dev.platform.model;

import java.util.Locale;

/** What a port speaks. */
public enum Protocol {
    HTTP,
    GRPC,
    TCP;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
