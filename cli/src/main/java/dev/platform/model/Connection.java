package dev.platform.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a service is told of a store that it uses, in environment variables that programs and libraries know.
 *
 * @param prefix of every variable's name: empty for the first store of its kind
 */
public record Connection(Store store, String prefix) {
    /**
     * An environment variable.
     *
     * @param secret the Secret that has the value, null if it stands here
     * @param value the key within the secret; else the value, which may refer to variables before it
     */
    public record Variable(String name, @Nullable String secret, String value) {}

    /** The first store of each kind has the plain names; the others' begin with their own. */
    public static List<Connection> of(List<Store> stores) {
        List<Connection> connections = new ArrayList<>();
        for (Store store : stores) {
            boolean first = connections.stream()
                    .noneMatch(other -> other.store().getClass().equals(store.getClass()));
            connections.add(new Connection(
                    store, first ? "" : store.name().toUpperCase(Locale.ROOT).replace('-', '_') + "_"));
        }
        return List.copyOf(connections);
    }

    public List<Variable> variables() {
        if (store instanceof Database database) {
            return postgres(database);
        }
        if (store instanceof Cache cache) {
            return valkey(cache);
        }
        return store instanceof Bucket bucket ? s3(bucket) : amqp(store);
    }

    /** Those of the libraries for S3. */
    private List<Variable> s3(Bucket bucket) {
        return List.of(
                new Variable(prefix + "AWS_ACCESS_KEY_ID", bucket.object(), "accessKey"),
                new Variable(prefix + "AWS_SECRET_ACCESS_KEY", bucket.object(), "secretKey"),
                plain("AWS_ENDPOINT_URL", bucket.url()),
                new Variable(prefix + "BUCKET_NAME", bucket.object(), "bucket"));
    }

    private List<Variable> amqp(Store queue) {
        return List.of(
                new Variable(prefix + "AMQP_URL", queue.object(), "url"),
                new Variable(prefix + "AMQP_QUEUE", queue.object(), "queue"));
    }

    /** Those of libpq, and the URL. */
    private List<Variable> postgres(Database database) {
        String place = database.host() + ":" + database.port() + "/" + Database.OWNER;
        return List.of(
                new Variable(prefix + "PGPASSWORD", database.secret(), "password"),
                plain("PGHOST", database.host()),
                plain("PGPORT", Integer.toString(database.port())),
                plain("PGDATABASE", Database.OWNER),
                plain("PGUSER", Database.OWNER),
                plain("PGSSLMODE", "require"),
                plain(
                        "DATABASE_URL",
                        "postgresql://" + Database.OWNER + ":$(" + prefix + "PGPASSWORD)@" + place
                                + "?sslmode=require"));
    }

    private List<Variable> valkey(Cache cache) {
        List<Variable> variables = new ArrayList<>();
        String login = "";
        if (cache.authentication()) {
            variables.add(new Variable(prefix + "REDIS_PASSWORD", cache.object(), "password"));
            login = ":$(" + prefix + "REDIS_PASSWORD)@";
        }
        variables.add(plain("REDIS_HOST", cache.host()));
        variables.add(plain("REDIS_PORT", Integer.toString(cache.port())));
        variables.add(plain("REDIS_URL", "redis://" + login + cache.host() + ":" + cache.port()));
        return List.copyOf(variables);
    }

    private Variable plain(String name, String value) {
        return new Variable(prefix + name, null, value);
    }
}
