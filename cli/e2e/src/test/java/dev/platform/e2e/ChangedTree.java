package dev.platform.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A repository with a rendered tree of made-up products, and a second commit that changes four objects of each. */
record ChangedTree(Repository repository) {
    /** What nobody should be able to make a page do. */
    static final String HOSTILE = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)>";

    private static final int DISK = 7;

    static ChangedTree make(Path folder, int products) throws IOException, InterruptedException {
        ChangedTree tree = new ChangedTree(new Repository(folder, ""));
        Files.copy(Tree.REPOSITORY.resolve("platform.yaml"), folder.resolve("platform.yaml"));
        tree.repository.git("init", "--quiet", "--initial-branch=main");
        tree.repository.git("config", "user.name", "E2E");
        tree.repository.git("config", "user.email", "e2e@platform.example");
        // It would go on behind, in a folder that is removed.
        tree.repository.git("config", "gc.auto", "0");
        tree.repository.write(".github/CODEOWNERS", "* @acme/platform\n");
        tree.commit(products, 0);
        tree.commit(products, 1);
        return tree;
    }

    private void commit(int products, int minor) throws IOException, InterruptedException {
        for (int number = 0; number < products; number++) {
            // Names that sort as they are counted.
            String name = String.format(Locale.ROOT, "shop-%04d", number);
            product(name, "1." + minor + "." + number);
            quota(name, minor);
            if (number % 10 == DISK) {
                disk(name, minor);
            }
        }
        repository.commit("Version 1." + minor);
    }

    private void product(String name, String version) throws IOException {
        write(name, "apps/v1", "Deployment", "web", """
                spec:
                  replicas: 2
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers: [{name: web, image: "registry.acme.example/shop/web:%s"}]
                """.formatted(version));
        write(name, "v1", "ConfigMap", "settings", "data: {level: \"%s\", text: '%s'}\n".formatted(version, HOSTILE));
        write(name, "v1", "ConfigMap", "flags", "data: {'%s': '%s'}\n".formatted(HOSTILE, version));
    }

    /** The same change in all products. */
    private void quota(String product, int minor) throws IOException {
        write(product, "v1", "ResourceQuota", "compute", "spec: {hard: {pods: \"%d0\"}}\n".formatted(minor + 1));
    }

    /** It goes by the second commit, which is a danger. */
    private void disk(String product, int minor) throws IOException {
        write(product, "v1", "PersistentVolumeClaim", "data", "spec: {}\n");
        if (minor > 0) {
            Files.delete(repository.folder().resolve(file(product, "persistentvolumeclaim-data")));
        }
    }

    private void write(String product, String version, String kind, String name, String rest) throws IOException {
        String file = file(product, kind.toLowerCase(Locale.ROOT) + "-" + name);
        repository.write(file, """
                # Rendered by platform from products/%s/product.yaml; do not edit
                apiVersion: %s
                kind: %s
                metadata:
                  name: %s
                  namespace: %s
                %s""".formatted(product, version, kind, name, product, rest));
    }

    private static String file(String product, String name) {
        return "clusters/production/products/" + product + "/web/" + name + ".yaml";
    }

    /** The page of what the second commit does. */
    String page() throws IOException, InterruptedException {
        Path page = repository.folder().resolve("page.html");
        repository.platform("diff", "HEAD~1", "HEAD", "--format", "html=" + page, "--fail-on", "never");
        return page.toUri().toString();
    }
}
