package dev.platform.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What makes pods, and how these look. */
record Workload(Manifest manifest, Value template) {
    private static final Set<String> WITH_TEMPLATE = Set.of(
            "apps/Deployment",
            "apps/StatefulSet",
            "apps/DaemonSet",
            "apps/ReplicaSet",
            "batch/Job",
            "ReplicationController");

    static Optional<Workload> of(Manifest manifest) {
        if (manifest.type().equals("Pod")) {
            return Optional.of(new Workload(manifest, manifest.root()));
        }
        if (manifest.type().equals("batch/CronJob")) {
            return Optional.of(new Workload(manifest, manifest.spec("jobTemplate", "spec", "template")));
        }
        return WITH_TEMPLATE.contains(manifest.type())
                ? Optional.of(new Workload(manifest, manifest.spec("template")))
                : Optional.empty();
    }

    String namespace() {
        return manifest.namespace();
    }

    String product() {
        return manifest.product();
    }

    /** The service that it belongs to, which is the folder that it stands in; a store, or a job before a service, isn't. */
    String service() {
        boolean guest = manifest.home().isData()
                || manifest.root()
                        .at("metadata", "annotations", "argocd.argoproj.io/hook")
                        .isPresent();
        return guest ? manifest.name() : manifest.home().part();
    }

    Map<String, String> labels() {
        return template.at("metadata", "labels").entries();
    }

    Value pod() {
        return template.at("spec");
    }

    /** Containers, and those that run before and beside them. */
    List<Value> containers() {
        return Stream.of("containers", "initContainers", "ephemeralContainers")
                .flatMap(list -> pod().at(list).items().stream())
                .toList();
    }

    /** The workload's pods in the network; every one of them looks the same. */
    Endpoint endpoint() {
        List<Endpoint.Port> ports = new ArrayList<>();
        for (Value container : containers()) {
            for (Value port : container.at("ports").items()) {
                String protocol = port.text("protocol");
                ports.add(new Endpoint.Port(
                        port.text("name"),
                        Ports.number(port.text("containerPort")),
                        protocol.isEmpty() ? "TCP" : protocol));
            }
        }
        return new Endpoint(namespace(), service(), labels(), ports, null);
    }
}
