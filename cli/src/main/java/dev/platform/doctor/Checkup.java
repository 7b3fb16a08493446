package dev.platform.doctor;

import dev.platform.finding.PlatformException;
import java.util.function.Function;

/** One thing that is looked at. */
record Checkup(Area area, String name, Function<Circumstances, Diagnosis> look) {
    /** What belongs together. */
    public enum Area {
        REPOSITORY,
        GIT,
        TOOLS,
        CI,
        CLUSTER
    }

    /** What can't be looked at because the world fails is wrong as well. */
    Diagnosis diagnose(Circumstances circumstances) {
        try {
            return look.apply(circumstances);
        } catch (PlatformException e) {
            return Diagnosis.error(e.problem(), e.hint());
        }
    }
}
