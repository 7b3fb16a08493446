package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The real CustomResourceDefinitions of add-ons, one a file: GROUP_KIND.yaml. */
record Definitions(Path folder) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String VARIABLE = "PLATFORM_CRDS";

    /** Those of the folder that the environment names, else those beside the repository. */
    static Definitions find() {
        Path folder = Optional.ofNullable(System.getenv(VARIABLE))
                .map(Path::of)
                .orElse(Tree.REPOSITORY.resolve("../shared/facts/crds").normalize());
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "there are no CRDs in " + folder + "; set " + VARIABLE + " to a folder with GROUP_KIND.yaml files");
        }
        return new Definitions(folder);
    }

    /** Makes the API server know every kind of the tree. */
    void install(Tree tree, ApiClient client) throws IOException, InterruptedException {
        Set<String> missing = missing(tree, Kinds.of(client));
        for (String kind : missing) {
            Path file = folder.resolve(kind + ".yaml");
            assertThat(file).as("a CRD for a kind that is rendered").isRegularFile();
            Manifest crd = Manifest.read(folder, file);
            String path = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions/" + crd.name();
            Answer answer = client.apply(path, crd.text(), ApiClient.Mode.REAL);
            assertThat(answer.isAccepted()).as(answer::toString).isTrue();
        }
        Patience.of(PATIENCE)
                .await(
                        "the kinds " + missing,
                        () -> missing(tree, Kinds.of(client)).isEmpty());
    }

    private static Set<String> missing(Tree tree, Kinds kinds) {
        return tree.where(manifest ->
                        kinds.find(manifest.apiVersion(), manifest.kind()).isEmpty())
                .map(manifest -> manifest.group() + "_" + manifest.kind())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
