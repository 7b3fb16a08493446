package dev.platform.cluster;

import dev.platform.finding.PlatformException;
import dev.platform.yaml.Json;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;

/** The API server of a cluster. Safe for several threads. */
public final class ApiServer implements AutoCloseable {
    private final HttpClient client;
    private final String url;

    private ApiServer(Config config) {
        this.client = new JdkHttpClientFactory().newBuilder(config).build();
        this.url = config.getMasterUrl().replaceFirst("/+$", "");
    }

    /** The one that a kubeconfig leads to. Nothing is asked of it yet. */
    public static ApiServer of(ClusterChoice choice) {
        Config config = Login.of(choice);
        try {
            return new ApiServer(config);
        } catch (KubernetesClientException | IllegalArgumentException e) {
            throw new PlatformException(
                    "the certificates, the key or the proxy of the kubeconfig can't be used: " + reason(e),
                    "correct the kubeconfig",
                    e);
        }
    }

    public String url() {
        return url;
    }

    /** What it answers to a GET of the path. */
    public byte[] get(String path) {
        return find(path).orElseThrow(() -> refused(path, HttpURLConnection.HTTP_NOT_FOUND));
    }

    /** The same, and empty for a path that it doesn't have. */
    public Optional<byte[]> find(String path) {
        HttpResponse<byte[]> response = ask(path);
        return switch (response.code()) {
            case HttpURLConnection.HTTP_OK -> Optional.of(response.body());
            case HttpURLConnection.HTTP_NOT_FOUND -> Optional.empty();
            default -> throw refused(path, response.code());
        };
    }

    /**
     * All objects of a kind, page by page.
     *
     * @param path of the kind, in one namespace or in all
     * @param selector what is asked of them, as a parameter of the URL
     */
    public ObjectList list(String path, String selector) {
        return new ListCall(path, selector, this::ask, this::refused).run();
    }

    /** Its version, such as v1.35.2. */
    public String version() {
        return String.valueOf(object("/version", get("/version")).get("gitVersion"));
    }

    /** What somebody may do, everywhere if the namespace is empty. */
    public record Right(String verb, String group, String resource, String namespace) {
        @Override
        public String toString() {
            return verb + " " + resource + (namespace.isEmpty() ? "" : " in " + namespace);
        }
    }

    /** Whether who is logged in has the right. */
    public boolean allows(Right right) {
        String path = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
        String review = "{\"apiVersion\":\"authorization.k8s.io/v1\",\"kind\":\"SelfSubjectAccessReview\","
                + "\"spec\":{\"resourceAttributes\":{\"verb\":\"" + right.verb() + "\",\"group\":\"" + right.group()
                + "\",\"resource\":\"" + right.resource() + "\",\"namespace\":\"" + right.namespace() + "\"}}}";
        HttpResponse<byte[]> response =
                send(client.newHttpRequestBuilder().uri(url + path).post("application/json", review));
        if (response.code() != HttpURLConnection.HTTP_CREATED) {
            throw refused(path, response.code());
        }
        return object(path, response.body()).get("status") instanceof Map<?, ?> status
                && Boolean.TRUE.equals(status.get("allowed"));
    }

    private Map<String, Object> object(String path, byte[] body) {
        try {
            return Json.object(new ByteArrayInputStream(body));
        } catch (IOException e) {
            throw new PlatformException(
                    url + path + " answers no JSON", "is this the address of a Kubernetes API server?", e);
        }
    }

    private HttpResponse<byte[]> ask(String path) {
        return send(client.newHttpRequestBuilder().uri(url + path));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.sendAsync(request.build(), byte[].class).get();
        } catch (ExecutionException e) {
            throw unreachable(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("stopped while asking " + url, "run it again", e);
        }
    }

    private PlatformException refused(String path, int code) {
        return switch (code) {
            case HttpURLConnection.HTTP_UNAUTHORIZED ->
                new PlatformException(
                        url + " doesn't know who you are",
                        "log in again, or name a kubeconfig or context with a valid login");
            case HttpURLConnection.HTTP_FORBIDDEN ->
                new PlatformException(
                        url + " doesn't let you read " + path, "ask for the ClusterRole system:discovery");
            default ->
                new PlatformException(
                        url + path + " answers " + code,
                        "is this the address of a Kubernetes API server that is well?");
        };
    }

    private PlatformException unreachable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return new PlatformException(
                        url + " can't be trusted: " + reason(cause),
                        "is its certificate authority in the kubeconfig, and the login's own certificate still valid?",
                        failure);
            }
            if (cause instanceof ConnectException) {
                return new PlatformException(
                        "nothing answers at " + url,
                        "is it the right cluster, and do you need a VPN or a proxy?",
                        failure);
            }
        }
        return new PlatformException(
                "asking " + url + " failed: " + reason(failure),
                "run it again; if it stays, try kubectl version",
                failure);
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof IOException && root.getMessage() == null
                ? root.getClass().getSimpleName()
                : String.valueOf(root.getMessage());
    }

    @Override
    public void close() {
        client.close();
    }
}
