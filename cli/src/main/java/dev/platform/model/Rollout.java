package dev.platform.model;

import java.util.List;

/** How a new version of a service takes over from the old one. */
public sealed interface Rollout {
    /** Pod by pod; Kubernetes does it itself. */
    record Rolling() implements Rollout {}

    /**
     * The new version gets a part of the requests first, or of the pods where no gateway counts requests.
     *
     * @param steps percent, rising
     * @param pause how long each step lasts
     * @param abortOnSlo whether broken promises bring the old version back
     */
    record Canary(List<Integer> steps, TimeSpan pause, boolean abortOnSlo) implements Rollout {}

    /**
     * The new version starts beside the old one, then gets all requests at once.
     *
     * @param pause how long it runs before that
     * @param abortOnSlo whether promises that are broken afterwards bring the old version back
     */
    record BlueGreen(TimeSpan pause, boolean abortOnSlo) implements Rollout {}

    /** Whether Argo Rollouts does it. */
    default boolean isProgressive() {
        return !(this instanceof Rolling);
    }

    /** The name of the Service that leads to the new version meanwhile. */
    default String nextOf(String service) {
        return service + (this instanceof BlueGreen ? "-preview" : "-canary");
    }

    /** Whether broken promises bring the old version back. */
    default boolean abortsOnSlo() {
        return (this instanceof Canary canary && canary.abortOnSlo())
                || (this instanceof BlueGreen blueGreen && blueGreen.abortOnSlo());
    }
}
