package dev.platform.spec;

import dev.platform.model.TimeSpan;
import dev.platform.yaml.Doc;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a new version takes over. */
@Doc("How a new version takes over.")
public record RolloutSpec(
        @Doc(
                value =
                        "rolling: pod by pod; canary: it gets a part of the requests first; bluegreen: it starts beside the old"
                                + " one, then gets all requests at once. canary and bluegreen need Argo Rollouts.",
                defaults = "rolling")
        @Nullable
        Strategy strategy,

        @Doc(
                value = "The share of requests that a canary gets, in percent, one step after the other.",
                defaults = "10, then 50")
        List<Integer> steps,

        @Doc(
                value =
                        "How long each step of a canary lasts; for bluegreen, how long the new version runs before it gets"
                                + " requests.",
                defaults = "5m")
        @Nullable
        TimeSpan pause,

        @Doc("slo: the old version comes back if the promises of 'slo' are broken meanwhile.") @Nullable
        AbortOn abortOn) {

    /** How a new version takes over. */
    public enum Strategy {
        ROLLING,
        CANARY,
        BLUEGREEN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What brings the old version back. */
    public enum AbortOn {
        SLO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
