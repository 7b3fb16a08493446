package dev.platform.intake;

import java.util.Map;

/** An object of Kubernetes that somebody wrote. */
record Manifest(Part root) {
    String kind() {
        return root.ledger().kind();
    }

    String name() {
        return root.ledger().name();
    }

    Part at(String... keys) {
        return root.at(keys);
    }

    /** Says of the metadata what holds for each object: the platform labels all that it renders. */
    void settleMetadata() {
        at("metadata", "name").kept();
        at("metadata", "namespace").mapped("a product has a namespace of its own name");
        at("metadata", "labels").implied("the platform labels everything itself");
        at("status").implied("the cluster writes it");
        for (String field :
                new String[] {"uid", "resourceVersion", "generation", "creationTimestamp", "managedFields"}) {
            at("metadata", field).implied("the cluster writes it");
        }
        annotations(at("metadata", "annotations"));
    }

    static void annotations(Part annotations) {
        for (Map.Entry<String, Part> annotation : annotations.fields().entrySet()) {
            if (annotation.getKey().matches("(kubectl\\.kubernetes\\.io|deployment\\.kubernetes\\.io|kompose\\.).*")) {
                annotation.getValue().implied("a tool wrote it for itself");
            } else if (annotation.getKey().contains("istio.io")) {
                annotation.getValue().dropped("there is no mesh", "nothing is to be done: probes reach the container");
            }
        }
        annotations.dropped(
                "objects have no annotations of a product's own",
                "see what reads it, and whether a field of the spec asks for the same");
    }
}
