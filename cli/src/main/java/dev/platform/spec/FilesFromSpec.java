package dev.platform.spec;

import dev.platform.model.MountPath;
import dev.platform.model.Name;
import dev.platform.yaml.Doc;
import org.jspecify.annotations.Nullable;

/** Files from a secret or from this file. */
@Doc("A folder with the keys of a secret, or with files written here: exactly one of the two.")
public record FilesFromSpec(
        @Doc("The secret, as it is named below 'secrets'.") @Nullable
        Name secret,

        @Doc("The files, as they are named below 'configFiles'.") @Nullable
        Name config,

        @Doc(value = "The folder in the container.", example = "/etc/quiz")
        MountPath mountPath) {}
