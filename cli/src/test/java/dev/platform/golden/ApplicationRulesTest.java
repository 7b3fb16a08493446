package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the tree of Applications: each folder is synced, once, and by one that may. */
class ApplicationRulesTest {
    private static final String TREES = "dev.platform.golden.RenderedTree#all";

    /** What Argo CD needs to bring an object to what it should be, and to take it away. */
    private static final List<String> SYNC = List.of("get", "list", "watch", "create", "patch", "update", "delete");

    @ParameterizedTest
    @MethodSource(TREES)
    void everyFolderIsThePathOfOneApplication(RenderedTree tree) {
        List<String> paths = tree.kind("Application")
                .flatMap(ApplicationRulesTest::sources)
                .map(source -> source.text("path"))
                .filter(path -> !path.isEmpty())
                .toList();

        assertThat(paths).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(folders(tree));
    }

    /** The folders below the cluster that hold a file: an Application whose folder isn't in Git can't be synced. */
    private static Set<String> folders(RenderedTree tree) {
        RepoPath cluster = new RepoPath("clusters/production");
        return tree.files().files().keySet().stream()
                .filter(path -> path.isBelow(cluster))
                .map(path -> path.parent().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Fields> sources(Manifest application) {
        List<Fields> sources = new ArrayList<>(application.spec().each("sources"));
        sources.add(application.spec().in("source"));
        return sources.stream();
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void noFolderIsInsideAnother(RenderedTree tree) {
        List<RepoPath> folders = folders(tree).stream().map(RepoPath::new).toList();

        assertThat(folders).allSatisfy(folder -> assertThat(folders).noneMatch(other -> other.isBelow(folder)));
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void everyApplicationIsReachedFromTheRoot(RenderedTree tree) {
        Map<String, List<Manifest>> byFolder = new TreeMap<>();
        tree.manifests()
                .forEach(manifest -> byFolder.computeIfAbsent(
                                manifest.path().parent().value(), folder -> new ArrayList<>())
                        .add(manifest));
        Set<String> reached = new TreeSet<>();
        Optional<Manifest> root = tree.find("Application", "argocd", "root");

        assertThat(root).isPresent();
        reach(root.orElseThrow(), byFolder, reached);
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        tree.kind("Application").map(Manifest::name).toList());
    }

    private static void reach(Manifest application, Map<String, List<Manifest>> byFolder, Set<String> reached) {
        if (!reached.add(application.name())) {
            return;
        }
        sources(application)
                .map(source -> byFolder.getOrDefault(source.text("path"), List.of()))
                .flatMap(List::stream)
                .filter(child -> child.kind().equals("Application"))
                .forEach(child -> reach(child, byFolder, reached));
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void everyApplicationIsInAProjectThatAllowsItsSourceAndTarget(RenderedTree tree) {
        assertThat(tree.kind("Application")).allSatisfy(application -> {
            Fields project = project(tree, application).spec();
            Fields target = application.spec().in("destination");
            assertThat(project.each("destinations"))
                    .anyMatch(allowed -> allowed.text("server").equals(target.text("server"))
                            && allows(allowed.text("namespace"), target.text("namespace")));
            assertThat(sources(application).filter(source -> !source.isEmpty()))
                    .isNotEmpty()
                    .allSatisfy(source -> assertThat(project.texts("sourceRepos"))
                            .anyMatch(allowed -> allows(allowed, source.text("repoURL"))));
        });
    }

    private static Manifest project(RenderedTree tree, Manifest application) {
        String name = application.spec().text("project");
        return tree.find("AppProject", "argocd", name).orElseThrow(() -> new AssertionError("no project " + name));
    }

    private static boolean allows(String allowed, String wanted) {
        return allowed.equals("*") || allowed.equals(wanted);
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void everyObjectOfAServiceIsAllowedByItsProjectAndItsRole(RenderedTree tree) {
        Manifest role = tree.find("ClusterRole", "", "product-sync").orElseThrow();

        assertThat(tree.ofServices()).allSatisfy(manifest -> {
            String product = RenderedTree.product(manifest);
            Manifest project =
                    tree.find("AppProject", "argocd", "product-" + product).orElseThrow();
            assertThat(project.spec().each("namespaceResourceWhitelist"))
                    .anyMatch(allowed -> allowed.text("group").equals(manifest.group())
                            && allowed.text("kind").equals(manifest.kind()));
            assertThat(verbs(role, manifest)).containsAll(SYNC);
        });
    }

    private static List<String> verbs(Manifest role, Manifest object) {
        return role.object().each("rules").stream()
                .filter(rule -> rule.texts("apiGroups").contains(object.group())
                        && rule.texts("resources").contains(resource(object)))
                .flatMap(rule -> rule.texts("verbs").stream())
                .toList();
    }

    private static String resource(Manifest object) {
        return (object.kind().toLowerCase(java.util.Locale.ROOT) + "s").replaceFirst("ys$", "ies");
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void theNumberOfPodsIsLeftToTheAutoscaler(RenderedTree tree) {
        assertThat(tree.kind("HorizontalPodAutoscaler")).allSatisfy(autoscaler -> {
            String application = autoscaler.namespace() + "." + autoscaler.name();
            Fields spec = tree.find("Application", "argocd", application)
                    .map(Manifest::spec)
                    .orElseThrow();
            assertThat(spec.each("ignoreDifferences"))
                    .anyMatch(ignored -> Objects.equals(
                                    ignored.text("name"),
                                    autoscaler.spec().in("scaleTargetRef").text("name"))
                            && ignored.texts("jsonPointers").contains("/spec/replicas"));
            assertThat(spec.in("syncPolicy").texts("syncOptions")).contains("RespectIgnoreDifferences=true");
        });
    }
}
