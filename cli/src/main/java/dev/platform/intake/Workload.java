package dev.platform.intake;

import java.util.List;
import java.util.Map;

/**
 * An object that runs pods.
 *
 * @param template the template of its pods
 * @param services those that lead to its pods
 */
record Workload(Manifest manifest, Part template, List<Manifest> services) {
    static final List<String> KINDS = List.of("Deployment", "StatefulSet", "CronJob", "Job");

    static Workload of(Manifest manifest, Manifests manifests) {
        Part template = manifest.kind().equals("CronJob")
                ? manifest.at("spec", "jobTemplate", "spec", "template")
                : manifest.at("spec", "template");
        List<Manifest> services = manifests.ofKind("Service").stream()
                .filter(service -> selects(service.at("spec", "selector"), template))
                .toList();
        return new Workload(manifest, template, services);
    }

    String name() {
        return manifest.name();
    }

    Part pod() {
        return template.at("spec");
    }

    /** The container that is the service; others beside it can't come along. */
    Part container() {
        List<Part> containers = pod().at("containers").items();
        return containers.stream()
                .filter(container -> !container.at("ports").items().isEmpty())
                .findFirst()
                .orElse(containers.isEmpty() ? pod().at("containers") : containers.get(0));
    }

    boolean isLongRunning() {
        return manifest.kind().equals("Deployment") || manifest.kind().equals("StatefulSet");
    }

    boolean isSelectedBy(Part selector) {
        return selects(selector, template);
    }

    private static boolean selects(Part selector, Part template) {
        Map<String, Part> wanted = selector.fields();
        Part labels = template.at("metadata", "labels");
        return !wanted.isEmpty()
                && wanted.entrySet().stream()
                        .allMatch(label -> labels.fields().containsKey(label.getKey())
                                && labels.at(label.getKey())
                                        .text()
                                        .equals(label.getValue().text()));
    }

    /** The name at which others know it. */
    String knownAs() {
        List<String> names = services.stream()
                .filter(service -> !isOutside(service))
                .map(Manifest::name)
                .toList();
        return names.isEmpty() || names.contains(name()) ? name() : names.get(0);
    }

    static boolean isOutside(Manifest service) {
        return service.at("spec", "type").text().matches("LoadBalancer|NodePort");
    }
}
