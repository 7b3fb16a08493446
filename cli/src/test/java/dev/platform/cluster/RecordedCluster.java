package dev.platform.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * Lists objects on a loopback port as an API server does: by namespace and label, in pages, without kinds. They are YAML
 * documents; one with the fields {@code refused} and {@code code} says which paths aren't answered.
 */
public final class RecordedCluster implements AutoCloseable {
    /** A page may be shorter than what was asked for, so each list has several. */
    private static final int PAGE = 2;

    private final HttpServer server;
    private final Queue<List<JsonNode>> scenes = new ArrayDeque<>();
    private final Set<String> look = new HashSet<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();

    private final Set<String> callers = ConcurrentHashMap.newKeySet();

    private RecordedCluster(HttpServer server) {
        this.server = server;
    }

    /** A server with these objects; with those of the next text for the second look at it, and so on. */
    public static RecordedCluster start(String... scenes) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RecordedCluster cluster = new RecordedCluster(server);
        for (String scene : scenes) {
            cluster.scenes.add(objects(scene));
        }
        server.createContext("/", cluster::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return cluster;
    }

    private static List<JsonNode> objects(String text) throws IOException {
        return new YAMLMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(text)
                .readAll();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        callers.add(exchange.getRequestHeaders().getOrDefault("Impersonate-user", List.of()) + " of "
                + exchange.getRequestHeaders().getOrDefault("Impersonate-group", List.of()));
        turn(exchange.getRequestURI().toString());
        int code = refusal(path);
        byte[] body = code == 200 ? list(path, query(exchange)) : new byte[0];
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Who asks something again takes another look. */
    private void turn(String request) {
        if (!look.add(request)) {
            look.clear();
            look.add(request);
            if (scenes.size() > 1) {
                scenes.remove();
            }
        }
    }

    private int refusal(String path) {
        for (JsonNode object : scenes.element()) {
            for (JsonNode refused : object.path("refused")) {
                if (path.matches(refused.asText())) {
                    return object.path("code").asInt();
                }
            }
        }
        return 200;
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String part : exchange.getRequestURI().getRawQuery().split("&", -1)) {
            String[] words = part.split("=", 2);
            query.put(words[0], URLDecoder.decode(words[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private byte[] list(String path, Map<String, String> query) {
        List<JsonNode> found = scenes.element().stream()
                .filter(object -> isAt(object, path) && fits(object, query))
                .toList();
        int from = Integer.parseInt(query.getOrDefault("continue", "0"));
        int to = Math.min(found.size(), from + PAGE);
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("kind", "List");
        list.putObject("metadata").put("continue", to < found.size() ? String.valueOf(to) : "");
        found.subList(from, to)
                .forEach(object -> list.withArrayProperty("items")
                        .add(((ObjectNode) object.deepCopy()).without(List.of("apiVersion", "kind"))));
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isAt(JsonNode object, String path) {
        String group = object.path("apiVersion").asText();
        String plural = object.path("kind").asText().toLowerCase(Locale.ROOT) + "s";
        String root = (group.equals("v1") ? "/api/" : "/apis/") + group;
        String namespace = object.at("/metadata/namespace").asText();
        return List.of(root + "/" + plural, root + "/namespaces/" + namespace + "/" + plural)
                .contains(path);
    }

    private static boolean fits(JsonNode object, Map<String, String> query) {
        String field = query.get("fieldSelector");
        JsonNode values = field == null ? object.at("/metadata/labels") : object;
        String[] words = (field == null ? query.getOrDefault("labelSelector", "") : field).split("=", 2);
        return values.has(words[0])
                && (words.length == 1 || values.path(words[0]).asText().equals(words[1]));
    }

    public String url() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** What it was asked, method and path. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** As whom it was asked, where that isn't the one who logged in. */
    public Set<String> callers() {
        return Set.copyOf(callers);
    }

    /** A kubeconfig that leads here; its context {@code nowhere} doesn't. */
    public String kubeconfig() {
        return """
                apiVersion: v1
                kind: Config
                current-context: here
                contexts:
                - {name: here, context: {cluster: here, user: me}}
                - {name: nowhere, context: {cluster: nowhere, user: me}}
                clusters:
                - {name: here, cluster: {server: "%s"}}
                - {name: nowhere, cluster: {server: "http://127.0.0.1:1"}}
                users:
                - {name: me, user: {token: mine}}
                """.formatted(url());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
