package dev.platform.diff;

import dev.platform.diff.Reference.Labelled;
import dev.platform.diff.Reference.Named;
import dev.platform.diff.Reference.Pods;
import dev.platform.diff.Reference.Port;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What can be named in one of the trees, and what operators will make of it there. */
final class Targets {
    private final Neighbourhood around;
    /** By namespace, {@code kind name}. */
    private final Map<String, Set<String>> names = new HashMap<>();

    Targets(Neighbourhood around) {
        this.around = around;
        around.objects().forEach(this::add);
    }

    boolean have(Reference reference) {
        String namespace = reference.namespace();
        if (reference.target() instanceof Pods pods) {
            return !around.selected(namespace, pods.labels()).isEmpty();
        }
        if (reference.target() instanceof Labelled labelled) {
            return around.hasLabelled(labelled.kind(), namespace, labelled.labels());
        }
        if (reference.target() instanceof Port port) {
            return !isNamed(namespace, "Service " + port.service())
                    || isNamed(namespace, "port " + port.service() + " " + port.port());
        }
        return reference.target() instanceof Named named && isNamed(namespace, named.kind() + " " + named.name());
    }

    private boolean isNamed(String namespace, String what) {
        return what.equals("ServiceAccount default")
                || what.equals("ConfigMap kube-root-ca.crt")
                || names.getOrDefault(namespace, Set.of()).contains(what);
    }

    private void add(KubernetesObject object) {
        ObjectKey key = object.key();
        name(object, key.kind() + " " + key.name());
        switch (key.kind()) {
            case "Service" ->
                object.maps("spec", "ports")
                        .forEach(port -> name(object, "port " + key.name() + " " + port.get("port")));
            case "ExternalSecret" -> {
                String target = object.text("spec", "target", "name");
                name(object, "Secret " + (target.isEmpty() ? key.name() : target));
            }
            case "SealedSecret" -> name(object, "Secret " + key.name());
            case "Certificate" -> name(object, "Secret " + object.text("spec", "secretName"));
            case "Cluster" -> database(object);
            default -> {}
        }
    }

    /** What CloudNativePG makes of a cluster. */
    private void database(KubernetesObject object) {
        for (String suffix : new String[] {"app", "superuser", "ca", "server", "replication"}) {
            name(object, "Secret " + object.key().name() + "-" + suffix);
        }
        for (String suffix : new String[] {"rw", "ro", "r"}) {
            name(object, "Service " + object.key().name() + "-" + suffix);
        }
    }

    private void name(KubernetesObject object, String what) {
        names.computeIfAbsent(object.key().namespace(), any -> new HashSet<>()).add(what);
    }
}
