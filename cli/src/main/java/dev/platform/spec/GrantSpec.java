package dev.platform.spec;

import dev.platform.model.HostName;
import dev.platform.model.ImageName;
import dev.platform.model.Lifecycle;
import dev.platform.model.Name;
import dev.platform.model.Retirement;
import dev.platform.model.Retirement.DataPolicy;
import dev.platform.model.Tier;
import dev.platform.yaml.Doc;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the platform team grants a product: {@code products/<product>/grant.yaml}.
 *
 * <pre>{@code
 * apiVersion: platform.dev/v1
 * kind: Grant
 * metadata: {name: quiz}
 * spec: {owner: team-growth, size: small, lifecycle: experiment, expires: 2026-12-15}
 * }</pre>
 */
@Doc("What the platform team grants a product. A wish of product.yaml beyond it is an error.")
public record GrantSpec(
        @Doc(value = "The team of platform.yaml that owns the product.", example = "team-growth")
        Name owner,

        @Doc(value = "The size of platform.yaml that sets the quota.", example = "small")
        Name size,

        @Doc(value = "How long the product is meant to live.", defaults = "production") @Nullable
        Lifecycle lifecycle,

        @Doc(
                value = "The day an experiment began; it may last `experiments.maxDays` of platform.yaml from there.",
                example = "2026-11-23")
        @Nullable
        LocalDate started,

        @Doc(value = "The day an experiment ends.", example = "2026-12-15") @Nullable
        LocalDate expires,

        @Doc("How far the product is on its way out. `platform retire` and `platform expire` write it.") @Nullable
        RetirementSpec retirement,

        @Doc(value = "The highest rank that the scheduler gives the product's pods.", defaults = "standard") @Nullable
        Tier tier,

        @Doc("Image repositories, each with everything below it, beside <registry>/<product> and <registry>/shared.")
        List<ImageName> images,

        @Doc("Domains of the product's own; a service may use each name in them.")
        List<HostName> domains,

        @Doc("Amounts in place of the size's own.") @Nullable
        QuotaSpec quota,

        @Doc(value = "true: services may call the internet.", defaults = "false") @Nullable
        Boolean internet) {

    /** How far a product is on its way out. */
    @Doc("How far a product is on its way out.")
    public record RetirementSpec(
            @Doc(
                    "draining: no pods and no routes, all else stays; retired: its services are gone too, and what it keeps, its namespace and its fences stay.")
            Retirement.State state,

            @Doc(value = "The day on which it came to that.", example = "2026-12-15")
            LocalDate since,

            @Doc(
                    "What becomes of its databases, volumes, buckets and queues: keep, and the product stays retired with them, or delete.")
            @Nullable
            DataPolicy data) {}
}
