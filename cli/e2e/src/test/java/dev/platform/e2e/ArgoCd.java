package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The real Argo CD: its objects in the cluster as its own manifests have them, its programs beside it. */
final class ArgoCd {
    static final String NAMESPACE = "argocd";
    static final String CONTROLLER = "argocd-application-controller";

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String REPO_SERVER = "argocd-repo-server";

    /** What would run in the cluster: here it runs beside. */
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet");

    private final ControlPlane plane;
    private final List<Manifest> manifests;

    private ArgoCd(ControlPlane plane, List<Manifest> manifests) {
        this.plane = plane;
        this.manifests = manifests;
    }

    /** Gives the cluster what 'kubectl apply -f install.yaml' would. */
    static ArgoCd install(ControlPlane plane) throws IOException, InterruptedException {
        ArgoCd argocd = of(plane);
        argocd.applyAll();
        return argocd;
    }

    /** Where somebody else gives the cluster its objects. */
    static ArgoCd of(ControlPlane plane) throws IOException {
        Path file = Programs.path("argocd").resolveSibling("argocd-install.yaml");
        List<Manifest> manifests = new ArrayList<>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            for (JsonNode object : documents.readAll()) {
                manifests.add(Manifest.of(file.getFileName().toString(), YAML.writeValueAsString(object)));
            }
        }
        return new ArgoCd(plane, manifests);
    }

    List<Manifest> manifests() {
        return List.copyOf(manifests);
    }

    private void applyAll() throws IOException, InterruptedException {
        Kinds kinds = Kinds.of(plane.admin());
        for (Manifest manifest : manifests) {
            if (!WORKLOADS.contains(manifest.kind())) {
                String path = kinds.of(manifest).path(NAMESPACE) + "/" + manifest.name();
                Answer answer = plane.admin().apply(path, manifest.text(), ApiClient.Mode.REAL);
                assertThat(answer.isAccepted()).as(answer::toString).isTrue();
            }
        }
    }

    /** Starts its programs, which read their settings from the cluster. */
    void start() throws IOException, InterruptedException {
        int redis = RunningPrograms.freePort();
        String repoServer = RunningPrograms.freeAddress();
        plane.programs()
                .start(
                        "redis-server",
                        List.of(
                                "--port",
                                "" + redis,
                                "--bind",
                                RunningPrograms.LOOPBACK,
                                "--save",
                                "",
                                "--appendonly",
                                "no"));
        start(
                REPO_SERVER,
                List.of(
                        "--address=" + RunningPrograms.LOOPBACK,
                        "--port=" + repoServer.substring(repoServer.indexOf(':') + 1),
                        "--metrics-address=" + RunningPrograms.LOOPBACK,
                        "--metrics-port=" + RunningPrograms.freePort(),
                        "--redis=" + RunningPrograms.LOOPBACK + ":" + redis));
        start(
                CONTROLLER,
                List.of(
                        "--repo-server=" + repoServer,
                        "--metrics-port=" + RunningPrograms.freePort(),
                        "--redis=" + RunningPrograms.LOOPBACK + ":" + redis,
                        "--namespace=" + NAMESPACE));
    }

    private void start(String component, List<String> arguments) throws IOException, InterruptedException {
        Path kubeconfig = plane.kubeconfig(component, token(component));
        Map<String, String> environment = settings(component);
        environment.putAll(surroundings(component, kubeconfig));
        plane.programs().start(component, Programs.path("argocd"), arguments, environment);
    }

    /** What a container would find in its image. */
    private Map<String, String> surroundings(String component, Path kubeconfig) throws IOException {
        Path home = Files.createDirectories(plane.programs().folder().resolve(component));
        Map<String, String> environment = new HashMap<>(Map.of(
                "ARGOCD_BINARY_NAME",
                component,
                "ARGOCD_FAKE_IN_CLUSTER",
                "true",
                "ARGOCD_GPG_ENABLED",
                "false",
                "ARGOCD_ASK_PASS_SOCK",
                home.resolve("ask-pass.sock").toString(),
                "GIT_CONFIG_GLOBAL",
                "/dev/null",
                "HOME",
                home.toString(),
                "HOSTNAME",
                component + "-0",
                "KUBECONFIG",
                kubeconfig.toString(),
                "TMPDIR",
                home.toString()));
        environment.put("PATH", Programs.path("argocd").resolveSibling("").toString() + ":" + System.getenv("PATH"));
        for (String name : List.of("TLS_DATA_PATH", "SSH_DATA_PATH", "GNUPGHOME", "PLUGINSOCKFILEPATH")) {
            environment.put(
                    "ARGOCD_" + name,
                    Files.createDirectories(home.resolve(name)).toString());
        }
        return environment;
    }

    /** The settings that the manifests hand on to this component from ConfigMaps. */
    private Map<String, String> settings(String component) throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>();
        Manifest workload = manifests.stream()
                .filter(manifest ->
                        WORKLOADS.contains(manifest.kind()) && manifest.name().equals(component))
                .findFirst()
                .orElseThrow();
        for (JsonNode variable : workload.podTemplate().at("/spec/containers/0/env")) {
            JsonNode reference = variable.at("/valueFrom/configMapKeyRef");
            if (!reference.isMissingNode()) {
                JsonNode value = configMap(reference.path("name").asText())
                        .path(reference.path("key").asText());
                if (!value.isMissingNode()) {
                    settings.put(variable.path("name").asText(), value.asText());
                }
            }
        }
        return settings;
    }

    private JsonNode configMap(String name) throws IOException, InterruptedException {
        return plane.admin()
                .find("/api/v1/namespaces/" + NAMESPACE + "/configmaps/" + name)
                .body()
                .path("data");
    }

    private String token(String component) throws IOException, InterruptedException {
        JsonNode request = JsonNodeFactory.instance
                .objectNode()
                .put("apiVersion", "authentication.k8s.io/v1")
                .put("kind", "TokenRequest")
                .set("spec", JsonNodeFactory.instance.objectNode().put("expirationSeconds", 7200));
        Answer answer = plane.admin()
                .create(
                        "/api/v1/namespaces/" + NAMESPACE + "/serviceaccounts/" + component + "/token",
                        request,
                        ApiClient.Mode.REAL);
        assertThat(answer.isAccepted()).as(answer::toString).isTrue();
        return answer.body().at("/status/token").asText();
    }
}
