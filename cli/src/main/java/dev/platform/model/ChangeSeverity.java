package dev.platform.model;

import java.util.Locale;

/** How bad a change is, from good to bad. */
public enum ChangeSeverity {
    INFO,
    WARN,
    DANGER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
