package dev.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The objects of one product as they were rendered, in which {@code zz-name} stands for its name. */
record ProductObjects(List<String> fences, List<String> applications) {
    static final String NAME = "zz-name";

    static ProductObjects of(Workload workload) throws IOException {
        String product = workload.products().get(0);
        Path production = workload.folder().resolve("clusters/production");
        List<String> applications =
                texts(production.resolve("argocd/applications").resolve(product), product);
        applications.addAll(texts(production.resolve("argocd/products").resolve(product + ".yaml"), product));
        return new ProductObjects(texts(production.resolve("products").resolve(product), product), applications);
    }

    List<String> all() {
        return Stream.concat(fences.stream(), applications.stream()).toList();
    }

    private static List<String> texts(Path folder, String product) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : Documents.files(folder)) {
            texts.add(Files.readString(file).replace(product, NAME));
        }
        return texts;
    }
}
