package dev.platform.isolation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Secrets, images and volumes: what belongs to one product alone. */
final class OwnershipProperties {
    private static final String RENDER = "restore it with: platform render";
    private static final String STORE = "external-secrets.io/SecretStore";

    private OwnershipProperties() {}

    static void secrets(RenderedTree tree, Objections objections) {
        for (Manifest store : tree.ofProducts(STORE)) {
            Value kubernetes = store.spec("provider", "vault", "auth", "kubernetes");
            String role = "product-" + store.product();
            if (!kubernetes.text("role").equals(role)) {
                objections.add(
                        kubernetes.at("role").where(),
                        store.title() + " of '" + store.product() + "' has the role '" + kubernetes.text("role") + "'",
                        "it is '" + role + "'; " + RENDER);
            }
            Value account = kubernetes.at("serviceAccountRef");
            if (account.at("namespace").isPresent()) {
                objections.add(
                        account.at("namespace").where(), store.title() + " names another namespace's account", RENDER);
            }
        }
        tree.ofProducts("external-secrets.io/ExternalSecret").forEach(secret -> keys(tree, secret, objections));
    }

    private static void keys(RenderedTree tree, Manifest secret, Objections objections) {
        String path = "products/" + secret.product() + "/";
        Value store = secret.spec("secretStoreRef");
        boolean generated = isGenerated(secret);
        boolean named = store.text("kind").equals("SecretStore")
                && tree.of(secret.product(), STORE).stream()
                        .anyMatch(each -> each.name().equals(store.text("name")));
        if (!named && !generated) {
            objections.add(store.where(), secret.title() + " reads a store that isn't its product's", RENDER);
        }
        for (Value entry : secret.spec("data").items()) {
            key(
                    secret,
                    entry.at("remoteRef", "key"),
                    path,
                    entry.at("sourceRef").isPresent(),
                    objections);
        }
        for (Value entry :
                generated ? List.<Value>of() : secret.spec("dataFrom").items()) {
            boolean other = !entry.keys().equals(Set.of("extract"));
            key(secret, entry.at("extract", "key"), path, other, objections);
        }
    }

    /** Whether its values are made up in the cluster, so that it reads no store. */
    private static boolean isGenerated(Manifest secret) {
        return !secret.spec("secretStoreRef").isPresent()
                && !secret.spec("data").isPresent()
                && secret.spec("dataFrom").items().stream()
                        .allMatch(entry -> entry.keys().equals(Set.of("sourceRef"))
                                && entry.at("sourceRef").keys().equals(Set.of("generatorRef"))
                                && entry.text("sourceRef", "generatorRef", "kind")
                                        .equals("Password"));
    }

    private static void key(Manifest secret, Value key, String path, boolean other, Objections objections) {
        if (other || !key.text().startsWith(path) || key.text().contains("..")) {
            objections.add(
                    key.where(),
                    secret.title() + " of '" + secret.product() + "' reads '" + key.text() + "'",
                    "its keys start with " + path + "; " + RENDER);
        }
    }

    static void images(RenderedTree tree, Objections objections) {
        Set<String> registries = new TreeSet<>();
        for (Workload workload : tree.workloads()) {
            for (Value container : workload.containers()) {
                String image = container.text("image");
                int own = image.indexOf("/" + workload.product() + "/");
                if (own > 0) {
                    registries.add(image.substring(0, own + 1));
                }
            }
        }
        for (Workload workload : tree.workloads()) {
            for (Value container : workload.containers()) {
                image(tree, workload, container.at("image"), registries, objections);
            }
        }
    }

    /** Which registries have a folder for each product is known by those that have one for some. */
    private static void image(
            RenderedTree tree, Workload workload, Value image, Set<String> registries, Objections objections) {
        for (String registry : registries) {
            if (image.text().startsWith(registry)) {
                String owner = image.text().substring(registry.length()).split("/", 2)[0];
                if (!owner.equals(workload.product()) && tree.isProduct(owner)) {
                    objections.add(
                            image.where(),
                            workload.manifest().title() + " of '" + workload.product() + "' runs an image of '" + owner
                                    + "'",
                            RENDER);
                }
            }
        }
    }

    static void volumes(RenderedTree tree, Objections objections) {
        for (Manifest claim : tree.ofProducts("PersistentVolumeClaim")) {
            volume(claim, claim.spec(), objections);
        }
        for (Manifest set : tree.ofProducts("apps/StatefulSet")) {
            set.spec("volumeClaimTemplates").items().forEach(claim -> volume(set, claim.at("spec"), objections));
        }
    }

    private static void volume(Manifest manifest, Value claim, Objections objections) {
        List<Value> foreign =
                List.of(claim.at("volumeName"), claim.at("selector"), claim.at("dataSourceRef", "namespace"));
        foreign.stream()
                .filter(Value::isPresent)
                .forEach(value -> objections.add(
                        value.where(),
                        manifest.title() + " of '" + manifest.product() + "' asks for a volume that is there already",
                        RENDER));
    }

    static void backups(RenderedTree tree, Objections objections) {
        for (Manifest store : tree.ofProducts("barmancloud.cnpg.io/ObjectStore")) {
            Value path = store.spec("configuration", "destinationPath");
            if (!path.text().endsWith("/" + store.product())) {
                objections.add(
                        path.where(),
                        store.title() + " of '" + store.product() + "' keeps backups in '" + path.text() + "'",
                        "its folder is that of its product; " + RENDER);
            }
        }
    }
}
