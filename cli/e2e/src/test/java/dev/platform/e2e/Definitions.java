package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real CustomResourceDefinitions of add-ons, one a file: GROUP_KIND.yaml. */
record Definitions(Path folder) {
    private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(1));
    private static final String VARIABLE = "PLATFORM_CRDS";
    private static final String BESIDE = "../shared/facts/crds";

    /** Those of the folder that the environment names, else those beside the repository. */
    static Definitions find() {
        String named = Optional.ofNullable(System.getenv(VARIABLE)).orElse(BESIDE);
        Path folder = Tree.REPOSITORY.resolve(named).normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "there are no CRDs in " + folder + "; set " + VARIABLE + " to a folder with GROUP_KIND.yaml files");
        }
        return new Definitions(folder);
    }

    /** Makes the API server know every kind of the add-ons that the tree uses, as they come: all of a group or none. */
    void install(Tree tree, ApiClient client) throws IOException, InterruptedException {
        for (String group : missing(tree, client, Manifest::group)) {
            List<Path> files = files(group);
            assertThat(files).as("CRDs of %s in %s", group, folder).isNotEmpty();
            for (Path file : files) {
                Manifest crd = Manifest.read(folder, file);
                String path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/" + crd.name();
                Answer answer = client.apply(path, crd.text(), ApiClient.Mode.REAL);
                assertThat(answer.isAccepted()).as(answer::toString).isTrue();
            }
        }
        Set<String> awaited = missing(tree, client, Manifest::kind);
        PATIENCE.await(
                "the API server to know " + awaited,
                () -> missing(tree, client, Manifest::kind).isEmpty());
    }

    private List<Path> files(String group) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(group + "_"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> missing(Tree tree, ApiClient client, Function<Manifest, String> part)
            throws IOException, InterruptedException {
        Kinds kinds = Kinds.of(client);
        return tree.where(manifest ->
                        kinds.find(manifest.apiVersion(), manifest.kind()).isEmpty())
                .map(part)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
