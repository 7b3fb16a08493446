package dev.platform.app;

import dev.platform.model.ImageTag;
import dev.platform.spec.VersionsSpec.VersionSpec;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far back.
 *
 * @param steps how many versions, each counted once; it counts if there is no tag
 * @param tag of the version
 */
public record RollbackGoal(int steps, @Nullable ImageTag tag) {
    /** Null if there is no such version. */
    @Nullable
    VersionSpec find(VersionSpec now, List<VersionSpec> had) {
        Stream<VersionSpec> before = had.stream().filter(version -> !version.equals(now));
        return tag == null
                ? before.skip(steps - 1L).findFirst().orElse(null)
                : Stream.concat(Stream.of(now), before)
                        .filter(version -> version.tag().equals(tag))
                        .findFirst()
                        .orElse(null);
    }
}
