package dev.platform.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A cluster that somebody else runs, with controllers and nodes of its own. It is reached through kubectl, which knows
 * every way to sign on. What tests make in it stays.
 */
record ExistingControlPlane(Path kubeconfig, ApiClient admin, RunningPrograms programs) implements ControlPlane {
    private static final ObjectMapper YAML = new YAMLMapper();

    static ExistingControlPlane start(Path kubeconfig) throws IOException, InterruptedException {
        RunningPrograms programs = RunningPrograms.none();
        int port = RunningPrograms.freePort();
        programs.start(
                "kubectl",
                Programs.path("kubectl"),
                List.of("--kubeconfig=" + kubeconfig.toAbsolutePath(), "proxy", "--port=" + port, "--reject-paths=^$"),
                Map.of());
        ApiClient admin = ApiClient.open("http://" + RunningPrograms.LOOPBACK + ":" + port);
        Patience.of(Duration.ofMinutes(1)).await("the existing cluster to answer", admin::isReady);
        return new ExistingControlPlane(kubeconfig.toAbsolutePath(), admin, programs);
    }

    @Override
    public void startControllers() {
        // They are there.
    }

    @Override
    public Path kubeconfig(String name, String token) throws IOException {
        ObjectNode config = (ObjectNode) YAML.readTree(kubeconfig.toFile());
        for (JsonNode user : config.path("users")) {
            ((ObjectNode) user).putObject("user").put("token", token);
        }
        Path file = programs.folder().resolve(name + ".kubeconfig");
        return Files.writeString(file, YAML.writeValueAsString(config));
    }
}
