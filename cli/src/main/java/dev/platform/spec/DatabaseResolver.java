package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Cluster;
import dev.platform.model.Database;
import dev.platform.model.Database.Backup;
import dev.platform.model.Database.Pooler;
import dev.platform.model.Database.Recovery;
import dev.platform.model.ImageReference;
import dev.platform.model.Lifecycle;
import dev.platform.model.Name;
import dev.platform.model.Product.Grant;
import dev.platform.spec.DatabaseSpec.BackupSpec;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the databases of a product of what was written and what the cluster offers. */
final class DatabaseResolver {
    private final Map<String, Database.Size> sizes;
    private final Cluster cluster;
    private final Grant grant;
    private final Findings findings;

    DatabaseResolver(Map<String, Database.Size> sizes, Cluster cluster, Grant grant, Findings findings) {
        this.sizes = sizes;
        this.cluster = cluster;
        this.grant = grant;
        this.findings = findings;
    }

    SortedMap<String, Database> resolve(ProductSpec product, Source source) {
        SortedMap<String, Database> databases = new TreeMap<>();
        product.databases().forEach((name, spec) -> {
            Source place = source.below(name.value());
            checkRecovery(product, name, spec, place);
            Database database = database(name.value(), spec, place);
            if (database != null) {
                databases.put(name.value(), database);
            }
        });
        return databases;
    }

    private @Nullable Database database(String name, DatabaseSpec spec, Source source) {
        Cluster.Databases offered = cluster.databases();
        if (offered == null) {
            findings.error(
                    "store-is-offered",
                    source.at(),
                    "the cluster '" + cluster.name() + "' has no databases",
                    "ask the platform team to add 'databases' to cluster.yaml");
            return null;
        }
        ImageReference image = image(spec, offered, source);
        Database.Size size = sizes.get(spec.size().value());
        if (size == null) {
            findings.error(
                    "size-is-known",
                    source.at("size"),
                    "there is no size '" + spec.size() + "' of databases",
                    "use one of " + sizes.keySet() + ", or add it to 'databaseSizes' in platform.yaml");
        }
        Backup backup = backup(spec.backup(), offered, source);
        if (image == null || size == null) {
            return null;
        }
        boolean available = Defaults.or(spec.highAvailability(), isLasting());
        return new Database(
                name,
                image,
                size,
                spec.storage(),
                spec.storageClass() == null ? offered.storageClass() : spec.storageClass(),
                available ? Defaults.DATABASE_INSTANCES : 1,
                spec.pooler() == null
                        ? null
                        : new Pooler(Defaults.or(spec.pooler().maxConnections(), Defaults.POOLER_CONNECTIONS)),
                backup,
                spec.recovery() == null
                        ? null
                        : new Recovery(
                                spec.recovery().from().value(), spec.recovery().until()),
                source);
    }

    private boolean isLasting() {
        return grant.lifecycle() == Lifecycle.PRODUCTION;
    }

    private @Nullable ImageReference image(DatabaseSpec spec, Cluster.Databases offered, Source source) {
        if (spec.version() == null) {
            return offered.images().get(offered.images().lastKey());
        }
        ImageReference image = offered.images().get(spec.version().major());
        if (image == null) {
            findings.error(
                    "store-is-offered",
                    source.at("version"),
                    "the cluster '" + cluster.name() + "' has no PostgreSQL " + spec.version(),
                    "use one of " + offered.images().keySet());
        }
        return image;
    }

    private @Nullable Backup backup(@Nullable BackupSpec spec, Cluster.Databases offered, Source source) {
        if (!isBackedUp(spec)) {
            return null;
        }
        if (offered.backups() == null) {
            findings.error(
                    "databases-are-backed-up",
                    source.at(),
                    "the cluster '" + cluster.name() + "' has no place for backups",
                    "ask the platform team to add 'databases.backups' to cluster.yaml, or write backup: {enabled: false}"
                            + " if it may be lost");
        }
        return new Backup(
                Defaults.or(spec == null ? null : spec.schedule(), Defaults.BACKUP_SCHEDULE),
                Defaults.or(spec == null ? null : spec.retention(), Defaults.BACKUP_RETENTION));
    }

    /** What it starts with is read from the backups of another one, which has to have some. */
    private void checkRecovery(ProductSpec product, Name name, DatabaseSpec spec, Source source) {
        if (spec.recovery() == null) {
            return;
        }
        Name from = spec.recovery().from();
        DatabaseSpec other = product.databases().get(from);
        if (other == null || from.equals(name)) {
            findings.error(
                    "store-is-known",
                    source.at("recovery", "from"),
                    "'" + from + "' is no other database of the product",
                    "use one of those below 'databases'");
        } else if (!isBackedUp(other.backup())) {
            findings.error(
                    "databases-are-backed-up",
                    source.at("recovery", "from"),
                    "'" + from + "' has no backups to start from",
                    "use one that is backed up");
        }
    }

    private boolean isBackedUp(@Nullable BackupSpec spec) {
        return Defaults.or(spec == null ? null : spec.enabled(), isLasting() || spec != null);
    }
}
