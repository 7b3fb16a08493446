package dev.platform.spec;

import dev.platform.model.CronSchedule;
import dev.platform.model.Name;
import dev.platform.model.PostgresVersion;
import dev.platform.model.Quantity;
import dev.platform.model.TimeSpan;
import dev.platform.model.Timestamp;
import dev.platform.yaml.Bounds;
import dev.platform.yaml.Doc;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of the product. */
@Doc("A PostgreSQL of the product. Services that name it in 'uses' get its address and password.")
public record DatabaseSpec(
        @Doc(
                value = "The major version, one of those in cluster.yaml.",
                defaults = "the newest of them",
                example = "17")
        @Nullable
        PostgresVersion version,

        @Doc(value = "What each instance has: one of databaseSizes in platform.yaml.", example = "small")
        Name size,

        @Doc(value = "The disk of each instance. It can grow, and never shrink.", example = "20Gi")
        Quantity storage,

        @Doc(value = "The class of the disk.", defaults = "that of cluster.yaml, else the cluster's own") @Nullable
        Name storageClass,

        @Doc(
                value = "true: three instances, of which one writes and one more has each commit; false: one instance.",
                defaults = "true for production, false for an experiment")
        @Nullable
        Boolean highAvailability,

        @Doc("Lets many clients share few connections.") @Nullable
        PoolerSpec pooler,

        @Doc("How it is backed up; every change is kept beside it, so that any moment can be restored.") @Nullable
        BackupSpec backup,

        @Doc("Starts with the state of another database of the product, from its backups.") @Nullable
        RecoverySpec recovery) {

    /** What shares connections. */
    @Doc(
            "Two pods of PgBouncer that services connect to instead. A transaction has a connection of its own, a session has none.")
    public record PoolerSpec(
            @Doc(value = "Connections of clients, to each of the two.", defaults = "200")
            @Bounds(min = 10, max = 10_000)
            @Nullable
            Integer maxConnections) {}

    /** How it is backed up. */
    @Doc("How it is backed up.")
    public record BackupSpec(
            @Doc(value = "false: it may be lost.", defaults = "true for production, false for an experiment") @Nullable
            Boolean enabled,

            @Doc(value = "When a whole backup is made, in UTC.", defaults = "0 1 * * *", example = "0 1 * * *")
            @Nullable
            CronSchedule schedule,

            @Doc(value = "How long any moment can be restored.", defaults = "30d", example = "30d") @Nullable
            TimeSpan retention) {}

    /** Where its state comes from. */
    @Doc("Where its first state comes from.")
    public record RecoverySpec(
            @Doc("The database of this product whose backups are read.")
            Name from,

            @Doc(value = "The moment in UTC.", defaults = "the newest state", example = "2026-11-20T10:00:00Z")
            @Nullable
            Timestamp until) {}
}
