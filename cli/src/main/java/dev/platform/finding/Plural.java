package dev.platform.finding;

/** A number of things, as people say it. */
public final class Plural {
    private Plural() {}

    public static String of(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
