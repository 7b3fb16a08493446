package dev.platform.doctor;

/** A number of things, as people say it. */
final class Plural {
    private Plural() {}

    static String of(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
