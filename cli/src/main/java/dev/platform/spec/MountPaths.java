package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.MountPath;
import java.util.List;

/** The folders of one container at which something is mounted. */
final class MountPaths {
    private MountPaths() {}

    /** Finds fault with a folder that hides another one, or is hidden by it. */
    static void checkFree(MountPath path, List<MountPath> others, Source place, Findings findings) {
        others.stream()
                .filter(other -> other.overlaps(path))
                .findFirst()
                .ifPresent(other -> findings.error(
                        "mount-path-is-free",
                        place.at("mountPath"),
                        "'" + path + "' and '" + other + "' hide each other",
                        "use folders side by side"));
    }
}
