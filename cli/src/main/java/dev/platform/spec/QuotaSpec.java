package dev.platform.spec;

import dev.platform.model.Quantity;
import dev.platform.yaml.Bounds;
import dev.platform.yaml.Doc;
import org.jspecify.annotations.Nullable;

/** What a product may use in all. In a size every field but {@code services} is needed. */
@Doc("What a product may use in all.")
public record QuotaSpec(
        @Doc(value = "CPU cores that all pods ask for.", example = "4") @Nullable
        Quantity cpu,

        @Doc(value = "Memory of all pods.", example = "8Gi") @Nullable
        Quantity memory,

        @Doc(value = "Local disk of all pods.", example = "20Gi") @Nullable
        Quantity ephemeralStorage,

        @Doc(value = "Disk of all volumes.", example = "50Gi") @Nullable
        Quantity storage,

        @Doc("Volumes.") @Bounds(min = 0, max = 1000) @Nullable
        Integer volumes,

        @Doc("Pods, those that take over during a roll-out included.") @Bounds(min = 1, max = 5000) @Nullable
        Integer pods,

        @Doc("Services of the product.") @Bounds(min = 1, max = 200) @Nullable
        Integer services) {}
