package dev.platform.plan;

import dev.platform.model.Cluster;
import dev.platform.model.Database;
import dev.platform.model.Database.Pooler;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Quantity;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A database as the templates see it.
 *
 * @param sharedBuffers a quarter of the memory
 * @param standby null for a single instance
 * @param recovery null if it starts empty
 * @param givenUp whether it may be deleted
 */
record DatabaseView(
        String name,
        String product,
        String team,
        String image,
        int instances,
        String priorityClass,
        String cpu,
        String memory,
        String ephemeralStorage,
        String storage,
        @Nullable StorageClass storageClass,
        String connections,
        String sharedBuffers,
        @Nullable StandbyView standby,
        @Nullable BackupView backup,
        @Nullable RecoveryView recovery,
        @Nullable PoolerView pooler,
        boolean givenUp) {
    private static final Quantity MEBIBYTE = Quantity.parse("1Mi");

    DatabaseView(Platform platform, Product product, Database database) {
        this(
                database.object(),
                product.name(),
                product.owner().name(),
                database.image().value(),
                database.instances(),
                product.grant().tier().priorityClass(),
                database.size().cpu().text(),
                database.size().memory().text(),
                Database.EPHEMERAL_STORAGE.text(),
                database.storage().text(),
                database.storageClass() == null
                        ? null
                        : new StorageClass(database.storageClass().value()),
                Integer.toString(database.size().connections()),
                mebibytes(database.size().memory()) / 4 + "MB",
                database.isHighlyAvailable() ? new StandbyView(1) : null,
                BackupView.of(platform.cluster(), product, database),
                database.recovery() == null ? null : new RecoveryView(database.recovery()),
                database.pooler() == null ? null : new PoolerView(database, database.pooler()),
                product.isGivenUp());
    }

    private static long mebibytes(Quantity amount) {
        return amount.amount()
                .divide(MEBIBYTE.amount(), RoundingMode.DOWN)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    boolean isSingle() {
        return standby == null;
    }

    boolean isEmpty() {
        return recovery == null;
    }

    /** The class of its disks. */
    record StorageClass(String text) {}

    /**
     * What stands by.
     *
     * @param synchronous how many have a commit before it is told done
     */
    record StandbyView(int synchronous) {}

    /**
     * Where it is backed up.
     *
     * @param schedule with seconds in front
     * @param endpoint null for Amazon's
     */
    record BackupView(
            String destination, @Nullable EndpointView endpoint, String keys, String schedule, String retention) {
        /** No name of a team's secret has a dot. */
        static final String KEYS = "platform.backups";

        private static @Nullable BackupView of(Cluster cluster, Product product, Database database) {
            Cluster.Databases offered = cluster.databases();
            if (database.backup() == null || offered == null || offered.backups() == null) {
                return null;
            }
            Cluster.Backups backups = offered.backups();
            return new BackupView(
                    backups.destination() + "/" + product.name(),
                    backups.endpoint() == null
                            ? null
                            : new EndpointView(backups.endpoint().value()),
                    KEYS,
                    "0 " + database.backup().schedule(),
                    database.backup().retention().inDays() + "d");
        }
    }

    /** The server of the bucket. */
    record EndpointView(String url) {}

    /** What it starts with. */
    record RecoveryView(String from, @Nullable Until target) {
        RecoveryView(Database.Recovery recovery) {
            this(
                    Database.object(recovery.from()),
                    recovery.until() == null ? null : new Until(recovery.until().value()));
        }
    }

    /** The moment to go back to. */
    record Until(String time) {}

    /**
     * What shares its connections.
     *
     * @param connections of each pod to the database: together they leave a tenth for people and the operator
     */
    record PoolerView(String name, int pods, String clients, String connections, String cpu, String memory) {
        PoolerView(Database database, Pooler pooler) {
            this(
                    database.poolerObject(),
                    Pooler.PODS,
                    Integer.toString(pooler.maxConnections()),
                    Integer.toString(database.size().connections() * 9 / 10 / Pooler.PODS),
                    Pooler.CPU.text(),
                    Pooler.MEMORY.text());
        }
    }
}
