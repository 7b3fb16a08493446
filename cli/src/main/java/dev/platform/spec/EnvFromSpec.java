package dev.platform.spec;

import dev.platform.model.Name;
import dev.platform.yaml.Doc;

/** A secret of which each key is a variable. */
@Doc("A secret of which each key is an environment variable.")
public record EnvFromSpec(
        @Doc("The secret, as it is named below 'secrets'.") Name secret) {}
