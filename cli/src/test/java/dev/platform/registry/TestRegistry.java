package dev.platform.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.platform.model.ImageDigest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A registry on loopback that speaks as much of the distribution API as a question for a digest needs, and can be unwell. */
public final class TestRegistry implements AutoCloseable {
    public static final String LOGIN = "robot:pass:word";
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String UNKNOWN = "{\"errors\":[{\"code\":\"MANIFEST_UNKNOWN\",\"message\":\"unknown\"}]}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> manifests = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.OPEN;
    private volatile int status;

    /** How it lets people in. */
    public enum Mood {
        OPEN,
        BASIC,
        /** A token for everybody. */
        TOKEN,
        /** A token for who has a login. */
        TOKEN_WITH_LOGIN,
        /** It takes every connection, and never answers. */
        SILENT,
        /** What it serves by a digest isn't what has the digest. */
        LYING
    }

    public TestRegistry() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v2/", this::answer);
        server.createContext("/token", this::token);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String host() {
        return "127.0.0.1:" + port();
    }

    public TestRegistry mood(Mood next) {
        mood = next;
        return this;
    }

    /** It answers everything with this status. */
    public TestRegistry status(int next) {
        status = next;
        return this;
    }

    /** The paths that were asked for, with the way in that was tried. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Pushes an image with one manifest for each of two platforms; what it holds is told apart by a word. */
    public ImageDigest push(String repository, String tag, String word) {
        List<String> platforms = new ArrayList<>();
        for (String architecture : List.of("amd64", "arm64")) {
            String manifest = "{\"schemaVersion\":2,\"mediaType\":\"" + MANIFEST
                    + "\",\"config\":{\"mediaType\":\"application/vnd.oci.image.config.v1+json\",\"digest\":\""
                    + sha256(word + architecture) + "\",\"size\":2},\"layers\":[]}";
            manifests.put(repository + "@" + sha256(manifest), manifest);
            platforms.add("{\"mediaType\":\"" + MANIFEST + "\",\"digest\":\"" + sha256(manifest) + "\",\"size\":"
                    + manifest.length() + ",\"platform\":{\"os\":\"linux\",\"architecture\":\"" + architecture
                    + "\"}}");
        }
        String index = "{\"schemaVersion\":2,\"mediaType\":\"" + INDEX
                + "\",\"artifactType\":\"application/vnd.example\",\"manifests\":[" + String.join(",", platforms)
                + "],\"annotations\":{\"word\":\"" + word + "\"}}";
        manifests.put(repository + "@" + sha256(index), index);
        manifests.put(repository + ":" + tag, index);
        return ImageDigest.parse(sha256(index));
    }

    /** Takes the image away, and its tag stays where it is. */
    public void delete(String repository, ImageDigest digest) {
        manifests.remove(repository + "@" + digest);
    }

    public void untag(String repository, String tag) {
        manifests.remove(repository + ":" + tag);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String login = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        asked.add(exchange.getRequestURI().getPath() + " " + login.replaceFirst(" .*", ""));
        if (mood == Mood.SILENT) {
            return;
        }
        if (status > 0) {
            send(exchange, status, "{\"errors\":[]}");
        } else if (!isLetIn(login)) {
            exchange.getResponseHeaders().add("WWW-Authenticate", challenge());
            send(exchange, 401, "{\"errors\":[{\"code\":\"UNAUTHORIZED\"}]}");
        } else {
            manifest(exchange);
        }
    }

    private void manifest(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/v2/", "");
        String manifest =
                manifests.get(path.replaceFirst("/manifests/(?=sha256:)", "@").replace("/manifests/", ":"));
        if (manifest == null) {
            send(exchange, 404, UNKNOWN);
            return;
        }
        boolean known = exchange.getRequestHeaders().getOrDefault("Accept", List.of()).stream()
                .anyMatch(accept -> accept.contains(manifest.contains(INDEX) ? INDEX : MANIFEST));
        send(exchange, known ? 200 : 404, known ? manifest + (isLie(path) ? " " : "") : UNKNOWN);
    }

    private boolean isLie(String path) {
        return mood == Mood.LYING && path.contains("sha256:");
    }

    private boolean isLetIn(String login) {
        return switch (mood) {
            case BASIC -> login.equals(basic());
            case TOKEN, TOKEN_WITH_LOGIN -> login.equals("Bearer good");
            default -> true;
        };
    }

    private String challenge() {
        return mood == Mood.BASIC
                ? "Basic realm=\"test\""
                : "Bearer realm=\"http://" + host() + "/token\",service=\"test\",scope=\"repository:any:pull\"";
    }

    private void token(HttpExchange exchange) throws IOException {
        String login = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        asked.add("/token?" + exchange.getRequestURI().getQuery() + " " + login.replaceFirst(" .*", ""));
        boolean given = mood == Mood.TOKEN || login.equals(basic());
        send(exchange, given ? 200 : 401, given ? "{\"token\":\"good\"}" : "{}");
    }

    private static String basic() {
        return "Basic " + encoded(LOGIN);
    }

    public static String encoded(String login) {
        return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", body.contains(INDEX) ? INDEX : MANIFEST);
        exchange.sendResponseHeaders(code, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
