package dev.platform.doctor;

/**
 * What was found out about one thing.
 *
 * @param remedy what mends it, mostly a command; empty where nothing has to be
 */
public record Diagnosis(Status status, String message, String remedy) {
    /** How bad it is. */
    public enum Status {
        OK,
        WARNING,
        ERROR,
        /** It couldn't be looked at, and that is no fault. */
        SKIPPED
    }

    static Diagnosis ok(String message) {
        return new Diagnosis(Status.OK, message, "");
    }

    static Diagnosis warning(String message, String remedy) {
        return new Diagnosis(Status.WARNING, message, remedy);
    }

    static Diagnosis error(String message, String remedy) {
        return new Diagnosis(Status.ERROR, message, remedy);
    }

    static Diagnosis skipped(String reason) {
        return new Diagnosis(Status.SKIPPED, reason, "");
    }
}
