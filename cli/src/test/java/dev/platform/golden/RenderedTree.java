package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.plan.Layout;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rendered tree as Argo CD and Kubernetes will read it. */
record RenderedTree(String name, FileTree files, List<Manifest> manifests) {
    private static final Set<String> FOLDERS_OF_THE_PLATFORM = Set.of("base", "data");

    static final RepoPath PRODUCTS = new RepoPath("clusters/production/products");

    private static @Nullable List<RenderedTree> all;

    /** Those of all golden cases, and that of this very repository. */
    static synchronized List<RenderedTree> all() {
        if (all == null) {
            all = read();
        }
        return all;
    }

    private static List<RenderedTree> read() {
        List<RenderedTree> trees = new ArrayList<>();
        GoldenCase.all().forEach(golden -> trees.add(of(golden.toString(), golden.rendered())));
        Path ours = Path.of("..");
        if (Files.exists(ours.resolve("platform.yaml"))) {
            trees.add(of("this repository", GoldenCase.render(ours)));
        }
        return List.copyOf(trees);
    }

    private static RenderedTree of(String name, FileTree rendered) {
        Map<RepoPath, String> read = new TreeMap<>(rendered.files());
        read.keySet().removeIf(Layout::isLock);
        FileTree files = FileTree.of(read);
        List<Manifest> manifests = new ArrayList<>();
        files.files().forEach((path, text) -> {
            if (path.name().endsWith(".yaml")) {
                manifests.add(manifest(path, text));
            }
        });
        return new RenderedTree(name, files, List.copyOf(manifests));
    }

    private static Manifest manifest(RepoPath path, String text) {
        Findings findings = new Findings();
        Document document = YamlReader.forManifests().read(path.value(), text, findings);
        assertThat(findings.sorted()).isEmpty();
        return new Manifest(
                path, Fields.of(document == null ? null : document.root().toValue()));
    }

    Stream<Manifest> kind(String kind) {
        return where(manifest -> manifest.kind().equals(kind));
    }

    Stream<Manifest> where(Predicate<Manifest> condition) {
        return manifests.stream().filter(condition);
    }

    /** The one object of that kind and name. */
    Optional<Manifest> find(String kind, String namespace, String name) {
        return kind(kind)
                .filter(manifest -> manifest.namespace().equals(namespace)
                        && manifest.name().equals(name))
                .findFirst();
    }

    /** What Argo CD syncs for one product. */
    Stream<Manifest> ofProducts() {
        return where(manifest -> manifest.path().isBelow(PRODUCTS));
    }

    /** What the team's own specs describe: the objects of services. */
    Stream<Manifest> ofServices() {
        return ofProducts()
                .filter(manifest -> !FOLDERS_OF_THE_PLATFORM.contains(
                        manifest.path().parent().name()));
    }

    Set<String> products() {
        Set<String> products = new TreeSet<>();
        ofProducts().forEach(manifest -> products.add(product(manifest)));
        return products;
    }

    static String product(Manifest manifest) {
        return manifest.path().parent().parent().name();
    }

    @Override
    public String toString() {
        return name;
    }
}
