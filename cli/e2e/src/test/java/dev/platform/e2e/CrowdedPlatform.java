package dev.platform.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The example platform with many more products, each of which calls the next one. */
record CrowdedPlatform(Repository repository) {
    private static final int DAYS = 28;

    static CrowdedPlatform make(Path folder, int products) throws IOException, InterruptedException {
        CrowdedPlatform platform = new CrowdedPlatform(Repository.copy(folder));
        platform.add(products);
        return platform;
    }

    /** Each has an Application of its own, one for its fences, and one for each of two services. */
    void add(int products) throws IOException, InterruptedException {
        enlarge();
        for (int number = 0; number < products; number++) {
            product(number, products);
        }
        repository.platform("render");
    }

    /** There is room for all of them. */
    private void enlarge() throws IOException {
        repository.replace("clusters/production/cluster.yaml", "max: 30\n", "max: 5000\n");
        repository.replace("clusters/production/cluster.yaml", "perWeek: 50\n", "perWeek: 5000\n");
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "many-%04d", number);
    }

    private void product(int number, int products) throws IOException {
        String name = name(number);
        String experiment =
                String.format(Locale.ROOT, ", lifecycle: experiment, expires: 2030-01-%02d", 1 + number % DAYS);
        write(
                name,
                "grant",
                "Grant",
                "{owner: team-shop, size: small%s}".formatted(number % 10 == 0 ? experiment : ""));
        write(name, "versions", "Versions", "{services: {web: {tag: 1.0.%d}, api: {tag: 1.0.0}}}".formatted(number));
        write(name, "product", "Product", """

                  services:
                    web:
                      type: web
                      image: registry.acme.example/%1$s/web
                      port: 8080
                      accessPolicy: {outbound: {rules: [{service: api}, {product: %2$s, service: api, port: 8080}]}}
                    api:
                      type: internal
                      image: registry.acme.example/%1$s/api
                      port: 8080
                      accessPolicy: {inbound: {rules: [{product: %3$s, service: web, port: 8080}]}}
                """.formatted(
                        name, name((number + 1) % products), name((number + products - 1) % products)));
    }

    private void write(String product, String file, String kind, String spec) throws IOException {
        repository.write("products/" + product + "/" + file + ".yaml", """
                apiVersion: platform.dev/v1
                kind: %s
                metadata: {name: %s}
                spec: %s
                """.formatted(kind, product, spec));
    }

    /** Where its portal is. */
    String portal() throws IOException, InterruptedException {
        repository.platform("portal", "--out", "site");
        return repository.folder().resolve("site/index.html").toUri().toString();
    }
}
