package dev.platform.finding;

/** How much a finding matters: an error stops the command, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    @Override
    public String toString() {
        return this == ERROR ? "error" : "warning";
    }
}
