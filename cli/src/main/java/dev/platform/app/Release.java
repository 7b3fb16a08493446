package dev.platform.app;

import dev.platform.git.FileRevision;
import dev.platform.model.Name;
import dev.platform.spec.VersionsSpec.VersionSpec;

/**
 * A version that a service got.
 *
 * @param since the commit that brought it
 * @param current whether the service still has it
 */
public record Release(Name service, VersionSpec version, FileRevision since, boolean current) {
    Release olderSince(FileRevision revision) {
        return new Release(service, version, revision, current);
    }
}
