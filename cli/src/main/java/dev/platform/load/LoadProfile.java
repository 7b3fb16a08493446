package dev.platform.load;

/**
 * Requests from outside, which change evenly.
 *
 * @param from requests a second at the start
 * @param to requests a second at the end
 * @param seconds how long it lasts
 */
public record LoadProfile(double from, double to, int seconds) {
    /** Requests a second at that moment. */
    public double at(int second) {
        double part = Math.min(1.0, (double) second / seconds);
        return from + (to - from) * part;
    }
}
