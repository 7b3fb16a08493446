package dev.platform.spec;

import dev.platform.model.SecretPath;
import dev.platform.yaml.Doc;
import org.jspecify.annotations.Nullable;

/** A bucket or a queue of the product. */
@Doc(
        "A bucket or a queue of the product, which the provider in cluster.yaml makes. Services that name it in 'uses' get its address and keys.")
public record OutsideSpec(
        @Doc(
                value = "Where its keys are in the store of secrets.",
                defaults = "products/<product>/buckets/<name>, or …/queues/<name>")
        @Nullable
        SecretPath path) {}
