package dev.platform.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Argo CD's own manifests as a chart, in a repository on loopback: the public one can't be reached where tests run. */
record ArgoCdChart(Path folder, String version) {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** What belongs to the whole cluster. */
    private static final Set<String> UNBOUND = Set.of("CustomResourceDefinition", "ClusterRole", "ClusterRoleBinding");

    /** What the values of our folder leave out, since bootstrap has them. */
    private static final Set<String> SETTINGS = Set.of("argocd-cm", "argocd-cmd-params-cm", "argocd-rbac-cm");

    /** Answers the address of the repository. */
    String serve(ArgoCd argocd, RunningPrograms programs) throws IOException, InterruptedException {
        Path chart = folder.resolve("argo-cd");
        write(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: argo-cd\nversion: " + version + "\n");
        int number = 0;
        for (Manifest manifest : argocd.manifests()) {
            if (!SETTINGS.contains(manifest.name())) {
                String kind = manifest.kind().equals("CustomResourceDefinition") ? "crds" : "templates";
                write(chart.resolve(kind + "/" + number++ + ".yaml"), text(manifest, kind));
            }
        }
        String archive = "argo-cd-" + version + ".tgz";
        new Workplace(folder).run("tar", "-czf", archive, "argo-cd").well();
        write(
                folder.resolve("index.yaml"),
                "apiVersion: v1\nentries:\n  argo-cd:\n    - {name: argo-cd, version: " + version + ", urls: ["
                        + archive + "]}\n");
        return serve(programs);
    }

    private static String text(Manifest manifest, String kind) throws IOException {
        ObjectNode object = manifest.object().deepCopy();
        if (!UNBOUND.contains(manifest.kind())) {
            object.withObject("/metadata").put("namespace", ArgoCd.NAMESPACE);
        }
        String text = YAML.writeValueAsString(object);
        return kind.equals("crds") ? text : text.replace("{{", "{{ \"{{\" }}");
    }

    private String serve(RunningPrograms programs) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        programs.closeToo(() -> server.stop(0));
        return "http://" + RunningPrograms.LOOPBACK + ":" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
        try (exchange) {
            if (Files.isRegularFile(file)) {
                byte[] bytes = Files.readAllBytes(file);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }
}
