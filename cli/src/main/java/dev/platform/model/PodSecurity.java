package dev.platform.model;

import java.util.Locale;

/** What Kubernetes lets the pods of a namespace do: the Pod Security Standards. */
public enum PodSecurity {
    /** Nothing that could harm others. */
    RESTRICTED,
    /** Nothing that is known to give more rights. */
    BASELINE,
    /** Anything, such as agents that read what is on their node. */
    PRIVILEGED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
