package dev.platform.model;

import java.util.Locale;

/** What kind of service it is, which decides what is rendered for it. */
public enum ServiceType {
    WEB,
    INTERNAL,
    WORKER,
    CRON,
    JOB;

    /** Whether other services can call it. */
    public boolean isServer() {
        return this == WEB || this == INTERNAL;
    }

    /** Whether its pods run all the time. */
    public boolean isLongRunning() {
        return isServer() || this == WORKER;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
