package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Talks to one API server as one user. */
final class ApiClient {
    /** What a request is for. */
    enum Mode {
        REAL(""),
        /** Everything is checked and nothing kept. */
        DRY_RUN("&dryRun=All");

        private final String parameter;

        Mode(String parameter) {
            this.parameter = parameter;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURSELVES = "platform-e2e";
    private static final String ALL_KINDS =
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json";

    private final HttpClient http;
    private final String server;
    private final List<String> identity;

    private ApiClient(HttpClient http, String server, List<String> identity) {
        this.http = http;
        this.server = server;
        this.identity = identity;
    }

    /** A client that believes that one certificate and no other. */
    static ApiClient trusting(Path certificate, String server, String token) {
        HttpClient http = HttpClient.newBuilder()
                .sslContext(Trust.only(certificate))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new ApiClient(http, server, List.of("Authorization", "Bearer " + token));
    }

    /** A client of a server that asks nobody who they are. */
    static ApiClient open(String server) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new ApiClient(http, server, List.of());
    }

    /** The same server, as somebody else sees it. */
    ApiClient as(User user) {
        List<String> headers = new ArrayList<>(identity);
        headers.addAll(List.of("Impersonate-User", user.name()));
        user.groups().forEach(group -> headers.addAll(List.of("Impersonate-Group", group)));
        return new ApiClient(http, server, List.copyOf(headers));
    }

    boolean isReady() throws InterruptedException {
        try {
            return http.send(request("/readyz").GET().build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    Answer find(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", ALL_KINDS).GET());
    }

    /** Server-side apply, which refuses any field that the schema doesn't know. */
    Answer apply(String path, String yaml, Mode mode) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path + "?force=true&" + strictly(OURSELVES) + mode.parameter);
        return send(request.header("Content-Type", "application/apply-patch+yaml")
                .method("PATCH", BodyPublishers.ofString(yaml)));
    }

    Answer create(String path, JsonNode object, Mode mode) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path + "?" + strictly(OURSELVES) + mode.parameter);
        return send(
                request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(object.toString())));
    }

    /** Any request, with a body where it has one. */
    Answer ask(String method, String path, String contentType, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    /** A change by hand, whoever owns the fields. */
    Answer patch(String path, String json) throws IOException, InterruptedException {
        return send(request(path + "?" + strictly("by-hand"))
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    private static String strictly(String owner) {
        return "fieldManager=" + owner + "&fieldValidation=Strict";
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(60));
        for (int i = 0; i < identity.size(); i += 2) {
            request.header(identity.get(i), identity.get(i + 1));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder builder) throws IOException, InterruptedException {
        HttpRequest request = builder.build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        JsonNode body = JSON.readTree(response.body());
        String asked = request.method() + " " + request.uri().getPath();
        return new Answer(asked, response.statusCode(), body, response.headers().allValues("Warning"));
    }
}
