package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.platform.e2e.ApiClient.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A hostile request, as attacks.yaml has it.
 *
 * @param path its row in the threat model
 * @param refusals what may refuse it, for each who tries
 */
record Attack(String path, String name, String product, JsonNode written, Map<Actor, Set<String>> refusals) {
    private static final String JSON = "application/json";
    private static final String REHEARSED = "dryRun=All";
    private static final JsonNode NONE = JsonNodeFactory.instance.objectNode();

    /** Whoever has no right to it, whatever it is. */
    private static final Set<Actor> EVERYBODY =
            EnumSet.of(Actor.TEAM, Actor.STRANGER, Actor.SYNC, Actor.NEIGHBOUR, Actor.POD, Actor.ANONYMOUS);

    static List<Attack> all() throws IOException {
        List<Attack> attacks = new ArrayList<>();
        try (InputStream file = Attack.class.getResourceAsStream("/attacks.yaml")) {
            for (JsonNode each : new YAMLMapper().readTree(Objects.requireNonNull(file))) {
                attacks.add(of(each));
            }
        }
        return attacks;
    }

    private static Attack of(JsonNode written) {
        String product = written.path("product").asText("shop");
        Map<Actor, Set<String>> refusals = new EnumMap<>(Actor.class);
        for (Actor actor : Actor.values()) {
            JsonNode named = written.path(actor.name().toLowerCase(Locale.ROOT));
            if (!named.isMissingNode()) {
                Set<String> names = new HashSet<>();
                named.forEach(name -> names.add(name.asText()));
                refusals.put(actor, names);
            } else if (EVERYBODY.contains(actor) && !isAtHome(actor, product, written)) {
                refusals.put(actor, Set.of("rbac"));
            }
        }
        return new Attack(written.path("path").asText(), written.path("attack").asText(), product, written, refusals);
    }

    /** What is an attack on a neighbour isn't one of the neighbour. */
    private static boolean isAtHome(Actor actor, String product, JsonNode written) {
        boolean other = actor == Actor.STRANGER || actor == Actor.NEIGHBOUR;
        String target = written.toString();
        return other
                && (target.contains("/billing/") || target.contains("\"namespace\":\"billing\""))
                && product.equals("shop");
    }

    Answer send(Actor actor, Cluster cluster) throws IOException, InterruptedException {
        ApiClient client = cluster.admin().as(actor.of(product));
        if (written.has("get")) {
            return client.find(written.path("get").asText());
        }
        if (written.has("post")) {
            return client.ask("POST", written.path("post").asText(), JSON, "");
        }
        if (written.has("delete")) {
            return client.delete(at("delete", cluster) + "?" + REHEARSED);
        }
        if (written.has("patch")) {
            String patch = written.path("patch").toString();
            return client.ask("PATCH", at("on", cluster) + "?" + REHEARSED, "application/merge-patch+json", patch);
        }
        JsonNode object = object();
        String folder = cluster.kinds()
                .find(object.path("apiVersion").asText(), object.path("kind").asText())
                .orElseThrow(() -> new IllegalStateException("the API server doesn't know the kind of " + object))
                .path(object.at("/metadata/namespace").asText());
        return client.create(folder, object, Mode.DRY_RUN);
    }

    private JsonNode object() throws IOException {
        return written.has("create") ? written.path("create") : WrittenObject.read(written, NONE);
    }

    private String at(String key, Cluster cluster) {
        return cluster.kinds().path(cluster.tree().at(written.path(key).asText()));
    }

    @Override
    public String toString() {
        return path + " " + name;
    }
}
