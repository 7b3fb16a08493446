package dev.platform.spec;

import dev.platform.model.Quantity;
import dev.platform.yaml.Doc;
import org.jspecify.annotations.Nullable;

/** A Valkey of the product. */
@Doc("A Valkey of the product, which speaks the protocol of Redis. What it holds is gone when its pod is replaced.")
public record CacheSpec(
        @Doc(value = "What it holds; then the keys go that were not used for the longest time.", defaults = "256Mi")
        @Nullable
        Quantity memory,

        @Doc(value = "false: whoever may reach it needs no password.", defaults = "true") @Nullable
        Boolean authentication) {}
