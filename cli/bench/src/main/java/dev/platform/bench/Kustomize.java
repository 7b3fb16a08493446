package dev.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects of one product as a base, and an overlay for each product. Overlays set namespaces, labels and images, which is
 * less than what the others do: names of hosts, groups and accounts stay those of the base.
 */
record Kustomize(Path kubectl, Path folder) {
    private static final String BASE = "base";

    static Kustomize make(Path kubectl, Path folder, ProductObjects objects, Workload workload) throws IOException {
        Path base = Files.createDirectories(folder.resolve(BASE));
        List<String> files = new ArrayList<>();
        for (String object : objects.fences()) {
            String file = "object-" + files.size() + ".yaml";
            Files.writeString(base.resolve(file), object.replace(ProductObjects.NAME, BASE));
            files.add(file);
        }
        Files.writeString(base.resolve("kustomization.yaml"), "resources: " + files + "\n");
        for (String product : workload.products()) {
            Path overlay = Files.createDirectories(folder.resolve("overlays").resolve(product));
            Files.writeString(overlay.resolve("kustomization.yaml"), overlay(product));
        }
        return new Kustomize(kubectl, folder);
    }

    private static String overlay(String product) {
        StringBuilder text = new StringBuilder("""
                namespace: %1$s
                resources: [../../base]
                labels: [{pairs: {platform.dev/product: %1$s}, includeSelectors: true}]
                images:
                """.formatted(product));
        for (String service : List.of("web", "admin", "api", "search", "mailer")) {
            text.append(
                    "  - {name: registry.acme.example/%1$s/%3$s, newName: registry.acme.example/%2$s/%3$s, newTag: 1.0.0}%n"
                            .formatted(BASE, product, service));
        }
        return text.toString();
    }

    /** A call for each product: one for all takes more than the square of their number. */
    String[] command() {
        String loop = "for overlay in overlays/*; do \"$0\" kustomize \"$overlay\" || exit; done";
        return new String[] {"sh", "-c", loop, kubectl.toString()};
    }
}
