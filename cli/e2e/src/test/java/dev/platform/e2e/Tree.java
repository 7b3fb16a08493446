package dev.platform.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that is rendered for one cluster, in the order of a sync. */
record Tree(List<Manifest> manifests) {
    private static final List<String> STAGES = List.of("bootstrap/", "argocd/", "addons/", "products/");

    /** The repository that this test is a part of. */
    static final Path REPOSITORY = Path.of("").toAbsolutePath().resolve("../..").normalize();

    static Tree of(Path repository) throws IOException {
        Path cluster = repository.resolve("clusters/production");
        List<Manifest> manifests = new ArrayList<>();
        for (String stage : STAGES) {
            Path folder = cluster.resolve(stage);
            try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
                for (Path file : files.filter(Tree::isManifest).toList()) {
                    manifests.add(Manifest.read(cluster, file));
                }
            }
        }
        manifests.sort(Comparator.comparingInt(Tree::stage)
                .thenComparing(manifest -> !isBase(manifest))
                .thenComparingInt(Manifest::wave)
                .thenComparing(Manifest::path));
        return new Tree(List.copyOf(manifests));
    }

    private static boolean isManifest(Path file) {
        return file.toString().endsWith(".yaml");
    }

    private static int stage(Manifest manifest) {
        return STAGES.indexOf(manifest.path().substring(0, manifest.path().indexOf('/') + 1));
    }

    /** Whether it is a part of what fences a product in. */
    static boolean isBase(Manifest manifest) {
        return manifest.path().matches("products/[^/]+/base/.*");
    }

    /** Whether it is applied by hand, once. */
    static boolean isBootstrap(Manifest manifest) {
        return manifest.path().startsWith("bootstrap/");
    }

    /** Whether it is a part of what a product keeps beside its services. */
    static boolean isData(Manifest manifest) {
        return manifest.path().matches("products/[^/]+/data/.*");
    }

    /** Whether it is a part of a service, which the product's own account syncs. */
    static boolean isOfService(Manifest manifest) {
        return manifest.path().startsWith("products/") && !isBase(manifest) && !isData(manifest);
    }

    Stream<Manifest> where(Predicate<Manifest> condition) {
        return manifests.stream().filter(condition);
    }

    Tree only(Predicate<Manifest> condition) {
        return new Tree(where(condition).toList());
    }

    Stream<Manifest> workloads() {
        return where(manifest -> !manifest.podTemplate().isMissingNode());
    }

    Manifest at(String path) {
        return where(manifest -> manifest.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no clusters/production/" + path));
    }

    /** The namespaces of products. */
    List<String> products() {
        return where(Tree::isBase)
                .filter(manifest -> manifest.kind().equals("Namespace"))
                .map(Manifest::name)
                .toList();
    }
}
