package dev.platform.registry;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.ImageReference;
import dev.platform.yaml.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Requests to a registry. It says by its refusal how it wants to know who asks: by name and password, or by a token that
 * somebody else gives out, for public images to everybody.
 */
final class Conversation {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    /** An index first: who isn't asked for one answers with the image of a platform of its own choice. */
    private static final String KINDS = String.join(
            ", ",
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.v2+json");

    /** A redirection is followed by ourselves, since the client would take the login along to another host. */
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    private final ImageReference image;
    private final Login login;
    private final boolean insecure;
    private String scheme;
    private @Nullable String authorization;

    Conversation(ImageReference image, Login login, boolean insecure) {
        this.image = image;
        this.login = login;
        this.insecure = insecure;
        this.scheme = insecure ? "http" : "https";
    }

    /** The answer to who asks for a manifest, which may be a refusal. */
    HttpResponse<byte[]> manifest(String reference) throws IOException, InterruptedException {
        String path = "/v2/" + image.getRepository() + "/manifests/" + reference;
        HttpResponse<byte[]> answer = get(path);
        Optional<Challenge> challenge = Challenge.of(answer.headers());
        if (answer.statusCode() != UNAUTHORIZED || challenge.isEmpty()) {
            return answer;
        }
        HttpResponse<byte[]> refusal = introduce(challenge.get());
        return refusal == null ? get(path) : refusal;
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = follow(address(path));
        if (scheme.equals("http") && answer.statusCode() == BAD_REQUEST) {
            // That is what one that speaks TLS says.
            scheme = "https";
            return follow(address(path));
        }
        return answer;
    }

    private URI address(String path) {
        return URI.create(scheme + "://" + image.getRegistry() + path);
    }

    private HttpResponse<byte[]> follow(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(request(address, authorization));
        Optional<String> location = answer.headers().firstValue("Location");
        if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
            return answer;
        }
        URI next = address.resolve(location.get());
        refusePlain(next);
        return send(request(next, next.getAuthority().equals(address.getAuthority()) ? authorization : null));
    }

    private static HttpRequest.Builder request(URI address, @Nullable String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", KINDS);
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Null if it is known now who asks, else the refusal of who gives out tokens. */
    private @Nullable HttpResponse<byte[]> introduce(Challenge challenge) throws IOException, InterruptedException {
        Credential credential = login.credential();
        if (!challenge.wantsToken()) {
            authorization = credential == null ? null : basic(credential);
            return null;
        }
        HttpResponse<byte[]> answer = send(tokenRequest(challenge, credential));
        if (answer.statusCode() != 200) {
            return answer;
        }
        Map<String, Object> token = Json.object(new ByteArrayInputStream(answer.body()));
        authorization = "Bearer " + token.getOrDefault("token", token.get("access_token"));
        return null;
    }

    private HttpRequest.Builder tokenRequest(Challenge challenge, @Nullable Credential credential) throws SSLException {
        refusePlain(challenge.realm());
        String query = "service=" + encoded(challenge.service()) + "&scope="
                + encoded("repository:" + image.getRepository() + ":pull");
        if (credential != null && credential.isOAuth2RefreshToken()) {
            String form = query + "&client_id=platform&grant_type=refresh_token&refresh_token="
                    + encoded(credential.getPassword());
            return request(challenge.realm(), null)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        String separator = challenge.realm().getRawQuery() == null ? "?" : "&";
        return request(
                URI.create(challenge.realm() + separator + query), credential == null ? null : basic(credential));
    }

    private void refusePlain(URI address) throws SSLException {
        if (!insecure && !"https".equals(address.getScheme())) {
            throw new SSLException("it leads to " + address + ", which isn't encrypted");
        }
    }

    private static String basic(Credential credential) {
        String text = credential.getUsername() + ":" + credential.getPassword();
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
