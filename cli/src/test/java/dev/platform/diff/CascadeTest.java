package dev.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What goes with something is counted, whether it is in the same change or stays in the files. */
class CascadeTest {
    private static final String OBJECT = "apiVersion: %s\nkind: %s\nmetadata: {name: %s, namespace: shop}\n";
    private static final RepoPath UNIT = new RepoPath("clusters/production/products/shop");
    private static final FileTree STAYS = FileTree.of(Map.of(
            UNIT.resolve("web/service.yaml"), OBJECT.formatted("v1", "Service", "web"),
            UNIT.resolve("web/disk.yaml"), OBJECT.formatted("v1", "PersistentVolumeClaim", "pictures"),
            UNIT.resolve("base/pass.yaml"), OBJECT.formatted("gates.example/v1", "Pass", "one")));

    private final Set<RepoPath> asked = new TreeSet<>();

    private String said(String file, String text) {
        FileTree gone = FileTree.empty().with(new RepoPath(file), text);
        Neighbours neighbours = folders -> {
            asked.addAll(folders);
            Map<RepoPath, String> files = new HashMap<>(STAYS.files());
            files.keySet()
                    .removeIf(path -> !folders.isEmpty() && folders.stream().noneMatch(path::isBelow));
            return FileTree.of(files);
        };
        return TreeDiff.of(gone, FileTree.empty(), neighbours).dangers().stream()
                .filter(danger -> danger.rule().matches("R-DATA-03|R-DATA-04|R-ARG-01"))
                .map(Danger::message)
                .findFirst()
                .orElse("");
    }

    @Test
    void allOfANamespace() {
        assertThat(said(UNIT + "/base/namespace.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n"))
                .isEqualTo("everything in it goes with it: 3 objects, with data in PersistentVolumeClaim pictures");
    }

    @Test
    void allOfAKindWhereverItIs() {
        assertThat(said("clusters/production/addons/gates/crd.yaml", """
                        apiVersion: apiextensions.k8s.io/v1
                        kind: CustomResourceDefinition
                        metadata: {name: passes.gates.example}
                        spec: {group: gates.example, names: {kind: Pass}}
                        """))
                .isEqualTo("every object of this kind goes with it: 1 object");
    }

    @Test
    void allThatAnApplicationSyncs() {
        assertThat(said("clusters/production/argocd/applications/shop/application-web.yaml", """
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata: {name: shop.web, namespace: argocd}
                        spec: {source: {path: clusters/production/products/shop/web}}
                        """))
                .isEqualTo("what it synced stays, and nobody syncs it any more: 2 objects,"
                        + " with data in PersistentVolumeClaim pictures");
        assertThat(asked).contains(UNIT);
    }

    /** Others' Applications name folders that are none in this repository. */
    @Test
    void anApplicationOfAnotherRepository() {
        assertThat(said("clusters/production/argocd/applications/shop/application-web.yaml", """
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata: {name: shop.web, finalizers: [resources-finalizer.argocd.argoproj.io]}
                        spec: {source: {path: ./charts/../web}}
                        """))
                .isEqualTo("everything that it synced goes with it");
    }
}
