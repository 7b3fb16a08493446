package dev.platform.model;

import dev.platform.finding.Source;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL of a product, run by CloudNativePG.
 *
 * @param image PostgreSQL of its major version
 * @param storage what each instance has
 * @param storageClass null for the cluster's default
 * @param instances one that writes, and those that stand by
 * @param pooler null if services connect directly
 * @param backup null if it can be lost
 * @param recovery null if it starts empty
 */
public record Database(
        String name,
        ImageReference image,
        Size size,
        Quantity storage,
        @Nullable Name storageClass,
        int instances,
        @Nullable Pooler pooler,
        @Nullable Backup backup,
        @Nullable Recovery recovery,
        Source source)
        implements Store.Inside {
    /** The database and its owner within PostgreSQL. */
    public static final String OWNER = "app";

    public static final int PORT = 5432;

    /** What PostgreSQL keeps for its administrators: the default of superuser_reserved_connections. */
    private static final int RESERVED_CONNECTIONS = 3;

    /** Local disk of an instance, for its logs and sockets. */
    public static final Quantity EPHEMERAL_STORAGE = Quantity.parse("512Mi");

    /** The label that the operator gives to the pods of a Cluster. */
    public static final String LABEL = "cnpg.io/cluster";

    /** The label that the operator gives to the pods of a Pooler. */
    public static final String POOLER_LABEL = "cnpg.io/poolerName";

    @Override
    public String object() {
        return object(name);
    }

    /** The object of a database that has that name. */
    public static String object(String name) {
        return name + "-postgres";
    }

    public String poolerObject() {
        return object() + "-pooler";
    }

    @Override
    public Map<String, String> pods() {
        return pooler == null ? instancePods() : Map.of(POOLER_LABEL, poolerObject());
    }

    public Map<String, String> instancePods() {
        return Map.of(LABEL, object());
    }

    @Override
    public String host() {
        return pooler == null ? object() + "-rw" : poolerObject();
    }

    @Override
    public int port() {
        return PORT;
    }

    /** One more pod makes a new instance while the others run. */
    @Override
    public Demand demand() {
        Demand running = Demand.of(instances + 1, size.cpu(), size.memory(), EPHEMERAL_STORAGE)
                .withVolumes(instances, storage);
        return pooler == null
                ? running
                : running.plus(Demand.of(Pooler.PODS + 1, Pooler.CPU, Pooler.MEMORY, EPHEMERAL_STORAGE));
    }

    /** The most connections that services may have at a time. */
    public int connections() {
        return pooler == null ? size.connections() - RESERVED_CONNECTIONS : Pooler.PODS * pooler.maxConnections();
    }

    /** The Secret that the operator makes for the owner. */
    public String secret() {
        return object() + "-app";
    }

    public boolean isHighlyAvailable() {
        return instances > 1;
    }

    /**
     * What an instance has.
     *
     * @param connections the most at a time
     */
    public record Size(String name, Quantity cpu, Quantity memory, int connections) {}

    /**
     * What shares the connections of the database among many clients.
     *
     * @param maxConnections of clients, to each of its pods
     */
    public record Pooler(int maxConnections) {
        public static final int PODS = 2;
        public static final Quantity CPU = Quantity.parse("100m");
        public static final Quantity MEMORY = Quantity.parse("128Mi");
    }

    /** When a whole backup is made, and how long one can be restored; the changes in between are kept all the time. */
    public record Backup(CronSchedule schedule, TimeSpan retention) {}

    /**
     * The state that it starts with.
     *
     * @param from the database of the product whose backups are read
     * @param until null for the newest state
     */
    public record Recovery(String from, @Nullable Timestamp until) {}
}
