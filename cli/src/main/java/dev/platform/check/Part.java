package dev.platform.check;

/** A part of the platform beside its products, which could be unreadable. */
public enum Part {
    SETTINGS,
    CLUSTER
}
