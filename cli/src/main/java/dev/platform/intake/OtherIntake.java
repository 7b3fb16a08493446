package dev.platform.intake;

import dev.platform.model.Name;

/** Says what becomes of objects that are no service: most of them the platform makes itself. */
final class OtherIntake {
    private final ProductDraft product;

    OtherIntake(ProductDraft product) {
        this.product = product;
    }

    void read(Manifests manifests) {
        for (Manifest manifest : manifests.all()) {
            switch (manifest.kind()) {
                case "ServiceAccount" -> implied(manifest, "each service has an account of its own");
                case "Namespace" -> implied(manifest, "a product has a namespace of its own name");
                case "PodDisruptionBudget" -> implied(manifest, "a service is never taken down as a whole");
                case "ConfigMap" -> config(manifest);
                case "Secret" -> secret(manifest);
                case "DaemonSet" -> dropped(manifest, "pods on each node belong to the platform");
                case "PersistentVolumeClaim" -> dropped(manifest, "no service mounts it");
                case "HorizontalPodAutoscaler" -> rest(manifest);
                default -> manifest.settleMetadata();
            }
        }
    }

    private static void implied(Manifest manifest, String why) {
        Manifest.annotations(manifest.at("metadata", "annotations"));
        manifest.at("imagePullSecrets").dropped("nodes may pull what is granted", "ask the platform team");
        manifest.root().implied(why);
    }

    private static void rest(Manifest manifest) {
        manifest.at("metadata", "name").implied("it has the name of the service");
        manifest.settleMetadata();
    }

    private static void dropped(Manifest manifest, String why) {
        manifest.root().dropped(why, Ledger.EXTRA);
    }

    private static void config(Manifest config) {
        config.at("metadata", "name").mapped("its content stands at the services that use it");
        config.settleMetadata();
        config.at("immutable").implied("a changed file makes new pods");
        config.at("data").dropped("no service uses it", "add it to 'env' or 'configFiles' if one does");
        config.at("binaryData").dropped("files are text", "put the file into the image");
    }

    /** Values are never looked at: they must not get into a file. */
    private void secret(Manifest secret) {
        if (!product.hasSecret(secret.name())) {
            dropped(secret, "no service uses it");
            return;
        }
        Name name = product.secret(secret.name());
        if (name.value().equals(secret.name())) {
            secret.at("metadata", "name").kept();
        } else {
            secret.at("metadata", "name").mapped("the secret is called '" + name + "' now");
        }
        secret.settleMetadata();
        secret.at("type").implied("the platform makes it from what the store has");
        secret.at("immutable").implied("the platform makes it from what the store has");
        for (String data : new String[] {"data", "stringData"}) {
            secret.at(data)
                    .dropped(
                            "a secret has no place in Git",
                            "write its values into " + product.site().place(name) + " of the store");
        }
    }
}
