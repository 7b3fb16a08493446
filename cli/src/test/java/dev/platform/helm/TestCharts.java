package dev.platform.helm;

import com.marcnuri.helm.Helm;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Charts of our own, served on this machine: from a repository of charts, and from a registry. */
public final class TestCharts implements AutoCloseable {
    private static final String CONFIG_TYPE = "application/vnd.cncf.helm.config.v1+json";
    private static final String CHART_TYPE = "application/vnd.cncf.helm.chart.content.v1.tar+gzip";
    private static final String MANIFEST_TYPE = "application/vnd.oci.image.manifest.v1+json";

    private final Path folder;
    private final HttpServer server;
    private final Map<String, byte[]> answers = new HashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final StringBuilder index = new StringBuilder("apiVersion: v1\nentries:\n  clock:\n");

    public TestCharts(Path folder) throws IOException {
        this.folder = folder;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String repository() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/charts";
    }

    public String registry() {
        return "oci://127.0.0.1:" + server.getAddress().getPort() + "/charts";
    }

    /** A chart 'clock' in both places. */
    public TestCharts with(String version, String values, String template) throws IOException {
        Path chart = folder.resolve(version).resolve("clock");
        Files.createDirectories(chart.resolve("templates"));
        Files.createDirectories(chart.resolve("crds"));
        Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: clock\nversion: " + version + "\n");
        Files.writeString(chart.resolve("values.yaml"), values);
        Files.writeString(chart.resolve("templates/all.yaml"), template);
        Files.writeString(chart.resolve("crds/times.yaml"), """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: times.clock.example}
                spec:
                  group: clock.example
                  names: {kind: Time, plural: times}
                  scope: Namespaced
                  versions:
                    - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}
                """);
        new Helm(chart).packageIt().withDestination(folder).call();
        byte[] archive = Files.readAllBytes(folder.resolve("clock-" + version + ".tgz"));
        String address = "/charts/clock-" + version + ".tgz";
        put(address, archive, "application/gzip");
        index.append("    - {name: clock, version: ")
                .append(version)
                .append(", digest: ")
                .append(sha256(archive));
        index.append(", urls: [clock-").append(version).append(".tgz]}\n");
        put("/charts/index.yaml", index.toString().getBytes(StandardCharsets.UTF_8), "text/yaml");
        publish(version, archive);
        return this;
    }

    /** Replaces what the repository gives for a chart, as somebody in between would. */
    public TestCharts forged(String version) {
        put("/charts/clock-" + version + ".tgz", new byte[] {1, 2, 3}, "application/gzip");
        return this;
    }

    private void publish(String version, byte[] archive) {
        byte[] config =
                "{\"name\":\"clock\",\"version\":\"%s\"}".formatted(version).getBytes(StandardCharsets.UTF_8);
        String manifest = """
                {"schemaVersion":2,"mediaType":"%s","config":{"mediaType":"%s","digest":"sha256:%s","size":%d},
                "layers":[{"mediaType":"%s","digest":"sha256:%s","size":%d}]}""".formatted(
                MANIFEST_TYPE, CONFIG_TYPE, sha256(config), config.length, CHART_TYPE, sha256(archive), archive.length);
        byte[] bytes = manifest.getBytes(StandardCharsets.UTF_8);
        put("/v2/charts/clock/manifests/" + version, bytes, MANIFEST_TYPE);
        put("/v2/charts/clock/manifests/sha256:" + sha256(bytes), bytes, MANIFEST_TYPE);
        put("/v2/charts/clock/blobs/sha256:" + sha256(config), config, "application/octet-stream");
        put("/v2/charts/clock/blobs/sha256:" + sha256(archive), archive, "application/octet-stream");
    }

    private void put(String path, byte[] bytes, String type) {
        answers.put(path, bytes);
        types.put(path, type);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] bytes = path.equals("/v2/") ? new byte[0] : answers.get(path);
        if (bytes == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.getResponseHeaders().set("Content-Type", types.getOrDefault(path, "application/json"));
            exchange.getResponseHeaders().set("Docker-Content-Digest", "sha256:" + sha256(bytes));
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (head) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
            }
            exchange.sendResponseHeaders(200, head || bytes.length == 0 ? -1 : bytes.length);
            if (!head) {
                exchange.getResponseBody().write(bytes);
            }
        }
        exchange.close();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
