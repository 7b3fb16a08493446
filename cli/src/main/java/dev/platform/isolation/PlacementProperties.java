package dev.platform.isolation;

import dev.platform.finding.Location;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where objects stand. */
final class PlacementProperties {
    /** Argo CD leaves out a file that holds these words, and takes its objects for removed. */
    private static final String MARKER = "+argocd:skip-file-rendering";

    private static final String RENDER = "restore it with: platform render";

    private static final List<String> RESERVED = List.of(
            "external-dns.",
            "cert-manager.io/",
            "link.argocd.argoproj.io/",
            "notice.argocd.argoproj.io/",
            "notifications.argoproj.io/",
            "nginx.ingress.kubernetes.io/",
            "eks.amazonaws.com/",
            "iam.gke.io/",
            "argocd.argoproj.io/");
    private static final Set<String> ARGOCD = Set.of(
            "argocd.argoproj.io/sync-wave",
            "argocd.argoproj.io/sync-options",
            "argocd.argoproj.io/manifest-generate-paths",
            "argocd.argoproj.io/ignore-healthcheck");
    private static final Set<String> SYNC_OPTIONS =
            Set.of("Prune=confirm", "Delete=confirm", "Prune=false", "Delete=false", "ServerSideApply=true");

    /** What runs before a sync: a job, with its files. */
    private static final Map<String, String> HOOKS =
            Map.of("argocd.argoproj.io/hook", "PreSync", "argocd.argoproj.io/hook-delete-policy", "BeforeHookCreation");

    private static final Set<String> HOOKED = Set.of("ConfigMap", "batch/Job");

    /** Argo CD doesn't read it, and it has no folder of its own. */
    private static final String LOCK = "platform.lock";

    private PlacementProperties() {}

    static void plainFiles(RenderedTree tree, Objections objections) {
        tree.files().forEach((path, bytes) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (name.equals(LOCK)) {
                return;
            }
            boolean plain = name.endsWith(".yaml") && !name.startsWith(".") && !isToolFile(name);
            if (!plain && !name.equals("README.md")) {
                objections.add(Location.of(path), name + " is no plain manifest", "remove it");
            } else if (path.split("/", -1).length != depth(path)) {
                objections.add(Location.of(path), name + " is in a folder that no Application reads", "remove it");
            }
            if (new String(bytes, StandardCharsets.UTF_8).contains(MARKER)) {
                objections.add(Location.of(path), "'" + MARKER + "' hides the file from Argo CD", "take the words out");
            }
        });
    }

    /** With one of these Argo CD would run a tool instead of reading the files. */
    private static boolean isToolFile(String name) {
        return name.equals("kustomization.yaml") || name.equals("Chart.yaml");
    }

    private static int depth(String path) {
        Home home = Home.of(path);
        return home.isPlatform() ? path.split("/", -1).length : 6;
    }

    static void atHome(RenderedTree tree, Objections objections) {
        for (Manifest manifest : tree.manifests()) {
            String product = manifest.product();
            String expected = manifest.home().part().equals(Home.ARGOCD) ? "argocd" : product;
            boolean ownNamespace = manifest.type().equals("Namespace")
                    && manifest.name().equals(product)
                    && manifest.namespace().isEmpty();
            if (!product.isEmpty() && !ownNamespace && !manifest.namespace().equals(expected)) {
                String where =
                        manifest.namespace().isEmpty() ? "the cluster" : "the namespace '" + manifest.namespace() + "'";
                objections.add(
                        manifest.at("metadata", "namespace"),
                        manifest.title() + " of '" + product + "' would go into " + where,
                        "its namespace is '" + expected + "'; " + RENDER);
            }
            if (product.isEmpty() && tree.isProduct(manifest.namespace())) {
                objections.add(
                        manifest.at("metadata", "namespace"),
                        manifest.title() + " of the platform is in the namespace of '" + manifest.namespace() + "'",
                        RENDER);
            }
        }
    }

    static void kinds(RenderedTree tree, Objections objections) {
        for (Manifest manifest : tree.manifests()) {
            Set<String> expected = expected(manifest.home());
            if (!manifest.home().isPlatform() && !expected.contains(manifest.type())) {
                objections.add(
                        manifest.at("kind"),
                        manifest.title() + " has no place in '"
                                + manifest.home().part() + "' of '" + manifest.product() + "'",
                        "remove it: only "
                                + String.join(", ", expected.stream().sorted().toList()));
            }
        }
    }

    private static Set<String> expected(Home home) {
        if (home.part().equals(Home.ARGOCD)) {
            return Set.of(ArgoProject.TYPE, ApplicationProperties.TYPE);
        }
        if (home.isData()) {
            return Kinds.DATA;
        }
        return home.isBase() ? Kinds.FENCES : Kinds.WORKLOADS;
    }

    static void oneOwner(RenderedTree tree, Objections objections) {
        Map<List<String>, Manifest> owners = new HashMap<>();
        for (Manifest manifest : tree.manifests()) {
            List<String> identity = List.of(manifest.type(), manifest.namespace(), manifest.name());
            Manifest other = owners.putIfAbsent(identity, manifest);
            if (other != null) {
                objections.add(
                        manifest.at("metadata", "name"),
                        manifest.title() + " stands in " + other.file() + " too",
                        "remove one of them");
            }
        }
    }

    static void namespaces(RenderedTree tree, Objections objections) {
        for (String product : tree.products()) {
            Manifest namespace = tree.namespace(product);
            if (namespace == null || !namespace.product().equals(product)) {
                objections.add(
                        namespace == null ? tree.place(product) : namespace.where(),
                        "'" + product + "' has no namespace of its own",
                        RENDER);
            } else {
                fences(namespace, product, objections);
            }
        }
        for (Manifest namespace : tree.of("", "Namespace")) {
            if (!namespace
                    .root()
                    .text("metadata", "labels", "platform.dev/product")
                    .isEmpty()) {
                objections.add(
                        namespace.at("metadata", "labels", "platform.dev/product"),
                        "the platform's namespace '" + namespace.name() + "' is labelled as a product's",
                        RENDER);
            }
        }
    }

    private static void fences(Manifest namespace, String product, Objections objections) {
        Map<String, String> expected = Map.of(
                "platform.dev/product",
                product,
                Peers.NAME,
                product,
                "pod-security.kubernetes.io/enforce",
                "restricted");
        Value labels = namespace.root().at("metadata", "labels");
        expected.forEach((label, value) -> {
            if (!labels.text(label).equals(value)) {
                objections.add(
                        labels.at(label).where(),
                        "the namespace '" + product + "' has " + label + " '" + labels.text(label) + "'",
                        "it is '" + value + "'; " + RENDER);
            }
        });
        if (!labels.text("pod-security.kubernetes.io/enforce-version").matches("v1\\.[0-9]+")) {
            objections.add(
                    labels.where(),
                    "the namespace '" + product + "' doesn't pin the version of its pod security",
                    RENDER);
        }
    }

    static void annotations(RenderedTree tree, Objections objections) {
        for (Manifest manifest : tree.manifests()) {
            Value annotations = manifest.root().at("metadata", "annotations");
            for (String key : annotations.keys()) {
                if (!manifest.home().isPlatform() && !isHarmless(manifest, key, annotations.text(key))) {
                    objections.add(
                            annotations.at(key).where(),
                            manifest.title() + " has the annotation " + key,
                            "remove it: only the platform sets it, and not here");
                }
            }
        }
    }

    private static boolean isHarmless(Manifest manifest, String key, String value) {
        if (HOOKS.containsKey(key)) {
            return value.equals(HOOKS.get(key)) && HOOKED.contains(manifest.type());
        }
        if (key.equals("argocd.argoproj.io/sync-options")) {
            return Arrays.stream(value.split(",", -1)).map(String::strip).allMatch(SYNC_OPTIONS::contains);
        }
        return ARGOCD.contains(key) || RESERVED.stream().noneMatch(key::startsWith);
    }
}
