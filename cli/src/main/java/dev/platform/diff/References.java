package dev.platform.diff;

import dev.platform.diff.Reference.Labelled;
import dev.platform.diff.Reference.Named;
import dev.platform.diff.Reference.Pods;
import dev.platform.diff.Reference.Port;
import dev.platform.diff.Reference.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from objects what they name in their own namespace. */
final class References {
    private final List<Reference> found = new ArrayList<>();

    private References() {}

    static List<Reference> of(List<KubernetesObject> objects) {
        References references = new References();
        objects.forEach(references::read);
        return references.found;
    }

    private void read(KubernetesObject object) {
        switch (object.key().kind()) {
            case "Service" -> pods(object, "spec.selector", object.map("spec", "selector"));
            case "PodDisruptionBudget" -> pods(object, "spec.selector", object.map("spec", "selector", "matchLabels"));
            case "ServiceMonitor" -> {
                Map<?, ?> labels = object.map("spec", "selector", "matchLabels");
                if (!labels.isEmpty()) {
                    add(object, "spec.selector", new Labelled("Service", labels));
                }
            }
            case "HorizontalPodAutoscaler", "ScaledObject" ->
                named(object, "spec.scaleTargetRef", object.at("spec", "scaleTargetRef"), "Deployment");
            case "Rollout" -> named(object, "spec.workloadRef", object.at("spec", "workloadRef"), "Deployment");
            case "HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute" -> route(object);
            default -> template(object);
        }
    }

    private void pods(KubernetesObject object, String path, Map<?, ?> labels) {
        if (!labels.isEmpty()) {
            add(object, path, new Pods(labels));
        }
    }

    private void named(KubernetesObject object, String path, @Nullable Object reference, String kind) {
        if (reference instanceof Map<?, ?> map && map.get("name") != null) {
            Object own = map.get("kind");
            add(object, path, new Named(own == null ? kind : own.toString(), String.valueOf(map.get("name"))));
        }
    }

    private void route(KubernetesObject route) {
        int rule = 0;
        for (Map<?, ?> each : route.maps("spec", "rules")) {
            String path = "spec.rules[" + rule++ + "].backendRefs";
            for (Map<?, ?> backend : maps(each.get("backendRefs"))) {
                Object kind = backend.get("kind");
                Object namespace = backend.get("namespace");
                boolean here = namespace == null || namespace.equals(route.key().namespace());
                if (here && (kind == null || kind.equals("Service"))) {
                    String name = String.valueOf(backend.get("name"));
                    Object port = backend.get("port");
                    add(route, path, new Named("Service", name));
                    if (port != null) {
                        add(route, path, new Port(name, port.toString()));
                    }
                }
            }
        }
    }

    private void template(KubernetesObject object) {
        if (object.podTemplate().get("spec") instanceof Map<?, ?> pod) {
            simple(object, pod.get("serviceAccountName"), "ServiceAccount", "serviceAccountName");
            maps(pod.get("imagePullSecrets"))
                    .forEach(secret -> simple(object, secret.get("name"), "Secret", "imagePullSecrets"));
            maps(pod.get("volumes")).forEach(volume -> volume(object, volume));
            maps(pod.get("initContainers")).forEach(container -> container(object, container));
            maps(pod.get("containers")).forEach(container -> container(object, container));
        }
    }

    private void volume(KubernetesObject object, Map<?, ?> volume) {
        String path = "volumes[" + volume.get("name") + "]";
        source(object, volume.get("configMap"), "ConfigMap", "name", path);
        source(object, volume.get("secret"), "Secret", "secretName", path);
        source(object, volume.get("persistentVolumeClaim"), "PersistentVolumeClaim", "claimName", path);
        if (volume.get("projected") instanceof Map<?, ?> projected) {
            for (Map<?, ?> part : maps(projected.get("sources"))) {
                source(object, part.get("configMap"), "ConfigMap", "name", path);
                source(object, part.get("secret"), "Secret", "name", path);
            }
        }
    }

    private void container(KubernetesObject object, Map<?, ?> container) {
        String path = "containers[" + container.get("name") + "].env";
        for (Map<?, ?> from : maps(container.get("envFrom"))) {
            source(object, from.get("configMapRef"), "ConfigMap", "name", path + "From");
            source(object, from.get("secretRef"), "Secret", "name", path + "From");
        }
        for (Map<?, ?> variable : maps(container.get("env"))) {
            if (variable.get("valueFrom") instanceof Map<?, ?> from) {
                String place = path + "[" + variable.get("name") + "]";
                source(object, from.get("configMapKeyRef"), "ConfigMap", "name", place);
                source(object, from.get("secretKeyRef"), "Secret", "name", place);
            }
        }
    }

    /** What may be missing is no reference. */
    private void source(KubernetesObject object, @Nullable Object source, String kind, String field, String path) {
        if (source instanceof Map<?, ?> map && !Boolean.TRUE.equals(map.get("optional"))) {
            simple(object, map.get(field), kind, path);
        }
    }

    private void simple(KubernetesObject object, @Nullable Object name, String kind, String path) {
        if (name != null) {
            add(object, "spec.template.spec." + path, new Named(kind, name.toString()));
        }
    }

    private void add(KubernetesObject object, String path, Target target) {
        found.add(new Reference(object, path, target));
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        return KubernetesObject.mapsOf(list);
    }
}
