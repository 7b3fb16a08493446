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

    /** The first database and the first cache have the plain names; the others' begin with their own. */
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
        return store instanceof Database database ? postgres(database) : valkey((Cache) store);
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
