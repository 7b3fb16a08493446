package dev.platform.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers on a loopback port what a real API server of Kubernetes 1.35 has answered, of a few of its kinds. */
public final class RecordedApi implements AutoCloseable {
    private static final Path FOLDER = Path.of("src", "test", "resources", "openapi");

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>(recorded());
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final List<String> logins = new CopyOnWriteArrayList<>();

    private RecordedApi(HttpServer server) {
        this.server = server;
    }

    /** What was answered, by path. */
    public static Map<String, String> recorded() {
        Map<String, String> answers = new TreeMap<>();
        answers.put("/version", text("version.json"));
        answers.put("/openapi/v3", text("index.json"));
        for (String path : List.of(
                "api/v1", "apis/coordination.k8s.io/v1", "apis/externaldns.k8s.io/v1alpha1", "apis/policy/v1")) {
            answers.put("/openapi/v3/" + path, text(path.replace('/', '_') + ".json"));
        }
        return answers;
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RecordedApi start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RecordedApi api = new RecordedApi(server);
        server.createContext("/", api::answer);
        server.start();
        return api;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        logins.add(Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""));
        String text = answers.get(path);
        int code = refusals.getOrDefault(path, text == null ? 404 : 200);
        byte[] body = Objects.requireNonNullElse(text, "").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, body.length == 0 ? -1 : body.length);
        try (exchange) {
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    public String url() {
        return "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** Answers something else from now on. */
    public RecordedApi answering(String path, String text) {
        answers.put(path, text);
        return this;
    }

    /** Refuses the path from now on. */
    public RecordedApi refusing(String path, int code) {
        refusals.put(path, code);
        return this;
    }

    /** How each caller has said who it is. */
    List<String> logins() {
        return logins;
    }

    /** A kubeconfig that leads here, with further fields of the user. */
    public String kubeconfig(String user) {
        return """
                apiVersion: v1
                kind: Config
                current-context: here
                contexts:
                - name: here
                  context: {cluster: here, user: me}
                - name: nowhere
                  context: {cluster: nowhere, user: me}
                clusters:
                - name: here
                  cluster: {server: "%s"}
                - name: nowhere
                  cluster: {server: "http://127.0.0.1:1"}
                users:
                - name: me
                  user: {%s}
                """.formatted(url(), user);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
