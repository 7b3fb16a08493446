package dev.platform.isolation;

import dev.platform.finding.Location;

/** One rendered object of Kubernetes. */
record Manifest(String file, Home home, String group, String kind, String namespace, String name, Value root) {
    static Manifest of(String file, Value root) {
        String version = root.text("apiVersion");
        int slash = version.indexOf('/');
        return new Manifest(
                file,
                Home.of(file),
                slash < 0 ? "" : version.substring(0, slash),
                root.text("kind"),
                root.text("metadata", "namespace"),
                root.text("metadata", "name"),
                root);
    }

    /** Group and kind as in {@code apps/Deployment}; a kind of the core group has no group before it. */
    String type() {
        return group.isEmpty() ? kind : group + "/" + kind;
    }

    String product() {
        return home.product();
    }

    Value spec(String... path) {
        return root.at("spec").at(path);
    }

    Location where() {
        return root.where();
    }

    Location at(String... path) {
        return root.at(path).where();
    }

    /** As a message calls it. */
    String title() {
        return kind + " '" + name + "'";
    }
}
