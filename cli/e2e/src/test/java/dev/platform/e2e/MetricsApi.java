package dev.platform.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Says how much pods use, in the place of metrics-server: each container half of the CPU that it asked for, or what a test
 * feeds it.
 */
final class MetricsApi {
    private static final String GROUP = "metrics.k8s.io";
    private static final String VERSION = "v1beta1";
    private static final String ROOT = "/apis/" + GROUP + "/" + VERSION;
    /** How long a look may wait for pods. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiClient api;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();

    /**
     * What the pods of a service use together at each question.
     *
     * @param pods how many its Deployment had when it was asked
     */
    private record Feed(IntToDoubleFunction cores, List<Integer> pods) {}

    private MetricsApi(ApiClient api) {
        this.api = api;
    }

    /** From now on the pods of a service use together what is given, which may change with each question. */
    void feed(String namespace, String service, IntToDoubleFunction cores) {
        feeds.put(namespace + "/" + service, new Feed(cores, new CopyOnWriteArrayList<>()));
    }

    /** How many pods the service had at each question since it is fed: so what was decided at the one before. */
    List<Integer> history(String namespace, String service) {
        return List.copyOf(
                Objects.requireNonNull(feeds.get(namespace + "/" + service)).pods());
    }

    static MetricsApi start(ControlPlane plane) throws IOException, InterruptedException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(Trust.ownCertificate(plane.programs().folder())));
        MetricsApi metrics = new MetricsApi(plane.admin());
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", metrics::answer);
        server.start();
        plane.programs().closeToo(() -> {
            server.stop(0);
            threads.shutdownNow();
        });
        register(plane.admin(), server.getAddress().getPort());
        return metrics;
    }

    /** The API server hands on what is asked of this group to a Service, which is this machine. */
    private static void register(ApiClient admin, int port) throws IOException, InterruptedException {
        accept(admin.apply("/api/v1/namespaces/kube-system/services/metrics-server", """
                apiVersion: v1
                kind: Service
                metadata: {name: metrics-server, namespace: kube-system}
                spec: {type: ExternalName, externalName: localhost}
                """, ApiClient.Mode.REAL));
        accept(admin.apply(
                "/apis/apiregistration.k8s.io/v1/apiservices/" + VERSION + "." + GROUP,
                """
                apiVersion: apiregistration.k8s.io/v1
                kind: APIService
                metadata: {name: %s.%s}
                spec:
                  group: %s
                  version: %s
                  groupPriorityMinimum: 100
                  versionPriority: 100
                  insecureSkipTLSVerify: true
                  service: {name: metrics-server, namespace: kube-system, port: %d}
                """.formatted(VERSION, GROUP, GROUP, VERSION, port),
                ApiClient.Mode.REAL));
    }

    private static void accept(Answer answer) {
        assertThat(answer.isAccepted()).as(answer::toString).isTrue();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = body(exchange).toString().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode body(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        return path.startsWith(ROOT + "/namespaces/")
                ? pods(path, exchange.getRequestURI().getRawQuery())
                : resources();
    }

    /** What discovery is told. */
    private static ObjectNode resources() {
        ObjectNode list = JSON.objectNode().put("kind", "APIResourceList").put("apiVersion", "v1");
        ObjectNode pods = list.put("groupVersion", GROUP + "/" + VERSION)
                .withArray("resources")
                .addObject();
        pods.put("name", "pods").put("singularName", "").put("namespaced", true).put("kind", "PodMetrics");
        pods.withArray("verbs").add("get").add("list");
        return list;
    }

    private ObjectNode pods(String path, String query) throws IOException, InterruptedException {
        String selector = parameters(query).getOrDefault("labelSelector", "");
        String namespace = path.substring((ROOT + "/namespaces/").length()).split("/", -1)[0];
        ObjectNode list = JSON.objectNode().put("kind", "PodMetricsList").put("apiVersion", GROUP + "/" + VERSION);
        list.putObject("metadata");
        ArrayNode items = list.putArray("items");
        String service = selector.replaceAll(".*app.kubernetes.io/instance=([^,]*).*", "$1");
        Feed feed = feeds.get(namespace + "/" + service);
        String found = "/api/v1/namespaces/" + namespace + "/pods?labelSelector=" + URLEncoder.encode(selector, UTF_8);
        JsonNode pods = feed == null ? api.find(found).body() : settled(found, namespace, service);
        String share = feed == null ? null : share(feed, namespace, service, pods.path("items"));
        pods.path("items").forEach(pod -> items.add(usage(pod, share == null || serves(pod) ? share : "0")));
        return list;
    }

    /**
     * The pods, as soon as those of the last decision serve: the simulation has them at each look, and how fast a machine
     * starts them is not what is compared.
     */
    private JsonNode settled(String found, String namespace, String service) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (true) {
            JsonNode pods = api.find(found).body();
            int replicas = api.find(deployment(namespace, service))
                    .body()
                    .at("/spec/replicas")
                    .asInt();
            long serving = StreamSupport.stream(pods.path("items").spliterator(), false)
                    .filter(MetricsApi::serves)
                    .count();
            if (serving == replicas || Instant.now().isAfter(end)) {
                return pods;
            }
            Thread.sleep(100);
        }
    }

    private static String deployment(String namespace, String service) {
        return "/apis/apps/v1/namespaces/" + namespace + "/deployments/" + service;
    }

    /** The pods that serve divide the load. */
    private String share(Feed feed, String namespace, String service, JsonNode pods)
            throws IOException, InterruptedException {
        feed.pods()
                .add(api.find(deployment(namespace, service))
                        .body()
                        .at("/spec/replicas")
                        .asInt());
        long serving = StreamSupport.stream(pods.spliterator(), false)
                .filter(MetricsApi::serves)
                .count();
        double cores = feed.cores().applyAsDouble(feed.pods().size() - 1);
        return Math.round(cores * 1000 / Math.max(1, serving)) + "m";
    }

    /** The autoscaler takes no number of a pod that was measured less than the window after it became ready. */
    private static boolean serves(JsonNode pod) {
        return pod.at("/metadata/deletionTimestamp").isMissingNode()
                && StreamSupport.stream(pod.at("/status/conditions").spliterator(), false)
                        .filter(condition -> condition.path("type").asText().equals("Ready"))
                        .filter(condition -> condition.path("status").asText().equals("True"))
                        .anyMatch(condition -> Instant.parse(
                                        condition.path("lastTransitionTime").asText())
                                .plusSeconds(2)
                                .isBefore(Instant.now()));
    }

    private static ObjectNode usage(JsonNode pod, @Nullable String share) {
        ObjectNode metrics =
                JSON.objectNode().put("timestamp", Instant.now().toString()).put("window", "1s");
        metrics.putObject("metadata")
                .put("name", pod.at("/metadata/name").asText())
                .put("namespace", pod.at("/metadata/namespace").asText())
                .set("labels", pod.at("/metadata/labels"));
        for (JsonNode container : pod.at("/spec/containers")) {
            ObjectNode used = metrics.withArray("containers").addObject();
            used.put("name", container.path("name").asText());
            used.putObject("usage")
                    .put(
                            "cpu",
                            share == null
                                    ? half(container
                                            .at("/resources/requests/cpu")
                                            .asText("0"))
                                    : share)
                    .put("memory", container.at("/resources/requests/memory").asText("0"));
        }
        return metrics;
    }

    private static String half(String cpu) {
        double cores = cpu.endsWith("m")
                ? Double.parseDouble(cpu.substring(0, cpu.length() - 1)) / 1000
                : Double.parseDouble(cpu);
        return Math.round(cores * 500) + "m";
    }

    private static Map<String, String> parameters(String query) {
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&", -1))
                        .map(parameter -> parameter.split("=", 2))
                        .filter(parameter -> parameter.length == 2)
                        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }
}
