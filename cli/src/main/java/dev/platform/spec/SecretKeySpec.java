package dev.platform.spec;

import dev.platform.model.DataKey;
import dev.platform.model.Name;
import dev.platform.yaml.Doc;
import org.jspecify.annotations.Nullable;

/** A key of a secret. */
@Doc("A key of a secret of this product.")
public record SecretKeySpec(
        @Doc("The secret, as it is named below 'secrets'.") Name secret,

        @Doc(value = "Its key.", defaults = "password, of a generated secret") @Nullable
        DataKey key) {}
