package dev.platform.spec;

import dev.platform.model.ImageDigest;
import dev.platform.model.ImageTag;
import dev.platform.model.Name;
import dev.platform.yaml.Doc;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which version of each service runs: {@code products/<product>/versions.yaml}, written by {@code platform deploy}.
 *
 * <pre>{@code
 * apiVersion: platform.dev/v1
 * kind: Versions
 * metadata:
 *   name: quiz
 * spec:
 *   services:
 *     web:
 *       tag: 1.0.0
 * }</pre>
 */
@Doc("Which version of each service runs. `platform deploy` writes it.")
public record VersionsSpec(
        @Doc("The version of each service by its name.") Map<Name, VersionSpec> services) {

    /** The version of one service. */
    @Doc("The version of one service.")
    public record VersionSpec(
            @Doc(value = "The image's tag.", example = "1.0.0")
            ImageTag tag,

            @Doc("The image's digest, which pins its bytes.") @Nullable
            ImageDigest digest) {}
}
