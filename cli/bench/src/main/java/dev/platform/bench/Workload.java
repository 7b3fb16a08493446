package dev.platform.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A platform repository with that many services, five a product; products differ in their names alone. */
record Workload(Path folder, int services) {
    static final int SERVICES_PER_PRODUCT = 5;

    /** What a repository has besides its products, from that of the example. */
    private static final List<String> SHARED = List.of("platform.yaml", "clusters/production/cluster.yaml", "addons");

    private static final String PRODUCT = """
            apiVersion: platform.dev/v1
            kind: Product
            metadata: {name: @NAME@}
            spec:
              services:
                web:
                  type: web
                  image: registry.acme.example/@NAME@/web
                  port: 8080
                  autoscaling: {minReplicas: 2, maxReplicas: 6}
                  readinessProbe: {path: /ready}
                  env: {LOG_LEVEL: info}
                  accessPolicy: {outbound: {rules: [{service: api}, {service: search}]}}
                admin:
                  type: web
                  image: registry.acme.example/@NAME@/admin
                  port: 8080
                  accessPolicy: {outbound: {rules: [{service: api}]}}
                api:
                  type: internal
                  image: registry.acme.example/@NAME@/api
                  port: 8080
                  metrics: {}
                search:
                  type: internal
                  image: registry.acme.example/@NAME@/search
                  port: 8080
                mailer:
                  type: worker
                  image: registry.acme.example/@NAME@/mailer
            """;

    private static final String GRANT = """
            apiVersion: platform.dev/v1
            kind: Grant
            metadata: {name: @NAME@}
            spec: {owner: team-shop, size: large}
            """;

    private static final String VERSIONS = """
            apiVersion: platform.dev/v1
            kind: Versions
            metadata: {name: @NAME@}
            spec: {services: {web: {tag: "@TAG@"}, admin: {tag: "1.0.0"}, api: {tag: "1.0.0"}, search: {tag: "1.0.0"}, mailer: {tag: "1.0.0"}}}
            """;

    static Workload make(Path repository, Path folder, int services) throws IOException {
        Workload workload = new Workload(folder, services);
        for (String path : SHARED) {
            copy(repository.resolve(path), folder.resolve(path));
        }
        workload.enlarge();
        for (String product : workload.products()) {
            workload.write(product, "product.yaml", PRODUCT);
            workload.write(product, "grant.yaml", GRANT);
            workload.ship(product, "1.0.0");
        }
        return workload;
    }

    List<String> products() {
        return IntStream.rangeClosed(1, services / SERVICES_PER_PRODUCT)
                .mapToObj(number -> String.format(Locale.ROOT, "p%05d", number))
                .toList();
    }

    /** The same in another folder, as far as people write it: nothing is rendered there yet. */
    Workload copyTo(Path other) throws IOException {
        for (String path : SHARED) {
            copy(folder.resolve(path), other.resolve(path));
        }
        copy(folder.resolve("products"), other.resolve("products"));
        return new Workload(other, services);
    }

    /** Gives the first service of a product another version. */
    void ship(String product, String tag) throws IOException {
        write(product, "versions.yaml", VERSIONS.replace("@TAG@", tag));
    }

    /** Makes a mistake in the spec of a product. */
    void misspell(String product) throws IOException {
        write(product, "product.yaml", PRODUCT.replace("port: 8080", "prot: 8080"));
    }

    private void write(String product, String file, String text) throws IOException {
        Path path = folder.resolve("products").resolve(product).resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text.replace("@NAME@", product));
    }

    /** There is room for all of them. */
    private void enlarge() throws IOException {
        Path cluster = folder.resolve("clusters/production/cluster.yaml");
        String text = Files.readString(cluster);
        String larger = text.replaceFirst("perWeek: \\d+", "perWeek: 1000000").replaceFirst("max: \\d+", "max: 5000");
        Files.writeString(cluster, larger);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile)
                    .forEach(file ->
                            copyFile(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private static void copyFile(Path from, Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
