package dev.platform.spec;

import dev.platform.model.SecretPath;
import dev.platform.model.TimeSpan;
import dev.platform.yaml.Bounds;
import dev.platform.yaml.Doc;
import org.jspecify.annotations.Nullable;

/** A secret of the product, of which only the place is written. */
@Doc("A secret of the product: kept in the store by people, or generated once. Its value never stands here.")
public record SecretSpec(
        @Doc(
                value = "Where it is in the store; each of its keys becomes a key of the Secret.",
                defaults = "products/<product>/<name>")
        @Nullable
        SecretPath path,

        @Doc(value = "How often the store is asked for a new value.", defaults = "1h") @Nullable
        TimeSpan refresh,

        @Doc("Makes a value up, once, in place of the store; its key is 'password'.") @Nullable
        GenerateSpec generate) {

    /** A value that is made up. */
    @Doc("A value that is made up once, of letters and digits.")
    public record GenerateSpec(
            @Doc(value = "Characters.", defaults = "32") @Bounds(min = 16, max = 128) @Nullable
            Integer length) {}
}
