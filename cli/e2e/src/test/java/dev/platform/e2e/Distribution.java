package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A real container registry on loopback that wants to know who asks, and images made by hand. */
final class Distribution implements AutoCloseable {
    static final String PROGRAM = "registry";
    private static final String LOGIN = "robot:pass:word";
    /** Of the password above, by bcrypt. */
    private static final String USERS = "robot:$2a$04$FZtFCTnSxZsXY6IsTZiF5.DV8K5mHatcCbc4jg.i3WqlIT6qH2PmC\n";

    private static final String CONFIG = "application/vnd.oci.image.config.v1+json";
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = RunningPrograms.freePort();
    private final RunningProgram program;

    Distribution(Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("users"), USERS);
        Path settings = Files.writeString(folder.resolve("registry.yaml"), """
                version: 0.1
                storage:
                  filesystem: {rootdirectory: %s}
                  delete: {enabled: true}
                http: {addr: "127.0.0.1:%d", secret: test}
                auth:
                  htpasswd: {realm: test, path: %s}
                """.formatted(
                        folder.resolve("images"), port, folder.resolve("users")));
        program = RunningProgram.start(
                PROGRAM,
                List.of(Programs.path(PROGRAM).toString(), "serve", settings.toString()),
                Map.of("OTEL_TRACES_EXPORTER", "none"),
                folder);
        Patience.of(Duration.ofMinutes(1)).await("the registry", this::answers, program::lastWords);
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** A file as {@code docker login} leaves it. */
    String login() {
        return "{\"auths\":{\"" + host() + "\":{\"auth\":\""
                + Base64.getEncoder().encodeToString(LOGIN.getBytes(UTF_8)) + "\"}}}";
    }

    private boolean answers() throws IOException, InterruptedException {
        program.checkAlive();
        try {
            return send("GET", "/v2/", "", "").statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** Pushes an image for two platforms. */
    String push(String repository, String tag, String word) throws IOException, InterruptedException {
        StringBuilder manifests = new StringBuilder();
        for (String architecture : List.of("amd64", "arm64")) {
            String config = "{\"architecture\":\"" + architecture + "\",\"os\":\"linux\",\"author\":\"" + word + "\"}";
            blob(repository, config);
            String manifest = "{\"schemaVersion\":2,\"mediaType\":\"" + MANIFEST + "\",\"config\":"
                    + descriptor(CONFIG, config) + "},\"layers\":[]}";
            put(repository, digest(manifest), MANIFEST, manifest);
            manifests
                    .append(manifests.isEmpty() ? "" : ",")
                    .append(descriptor(MANIFEST, manifest))
                    .append(",\"platform\":{\"os\":\"linux\",\"architecture\":\"")
                    .append(architecture)
                    .append("\"}}");
        }
        String index = "{\"schemaVersion\":2,\"mediaType\":\"" + INDEX + "\",\"manifests\":[" + manifests + "]}";
        put(repository, tag, INDEX, index);
        return digest(index);
    }

    /** The start of one, for further fields. */
    private static String descriptor(String kind, String content) {
        return "{\"mediaType\":\"" + kind + "\",\"digest\":\"" + digest(content) + "\",\"size\":" + content.length();
    }

    private void blob(String repository, String content) throws IOException, InterruptedException {
        HttpResponse<String> upload = send("POST", "/v2/" + repository + "/blobs/uploads/", "", "");
        assertThat(upload.statusCode()).as(upload.body()).isEqualTo(202);
        String place = upload.headers().firstValue("Location").orElseThrow();
        URI address = URI.create("http://" + host()).resolve(place);
        HttpResponse<String> done = send(
                "PUT",
                address.getPath() + "?" + address.getRawQuery() + "&digest=" + digest(content),
                "application/octet-stream",
                content);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    }

    private void put(String repository, String reference, String kind, String manifest)
            throws IOException, InterruptedException {
        HttpResponse<String> done = send("PUT", "/v2/" + repository + "/manifests/" + reference, kind, manifest);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    }

    void delete(String repository, String digest) throws IOException, InterruptedException {
        assertThat(send("DELETE", "/v2/" + repository + "/manifests/" + digest, "", "")
                        .statusCode())
                .isEqualTo(202);
    }

    private HttpResponse<String> send(String method, String path, String kind, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + host() + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(LOGIN.getBytes(UTF_8)));
        if (!kind.isEmpty()) {
            request.header("Content-Type", kind);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String digest(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
