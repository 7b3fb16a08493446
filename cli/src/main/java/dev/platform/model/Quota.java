package dev.platform.model;

/**
 * What a product may use in all.
 *
 * @param services how many services it may have; the counts of all other objects follow from it
 */
public record Quota(
        Quantity cpu,
        Quantity memory,
        Quantity ephemeralStorage,
        Quantity storage,
        int volumes,
        int pods,
        int services) {
    /** How many hosts from outside its services may have together. */
    public int hosts() {
        return 2 * services;
    }

    /** How many secrets it may have; each is an object that is asked for again and again. */
    public int secrets() {
        return 2 * services;
    }
}
