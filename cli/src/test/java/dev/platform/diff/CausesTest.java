package dev.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CausesTest {
    private static final RepoPath PRODUCT = new RepoPath("products/shop/product.yaml");
    private static final RepoPath VERSIONS = new RepoPath("products/shop/versions.yaml");
    private static final RepoPath TEMPLATE = new RepoPath("templates/service/deployment.yaml.mustache");
    private static final RepoPath FILE = new RepoPath("clusters/production/products/shop/web/deployment.yaml");
    private static final String SPEC = """
            spec:
              services:
                web:
                  replicas: 2
                  env: {LEVEL: info}
                api:
                  replicas: 3
            """;

    private static String deployment(String replicas, String level, String label) {
        return "# Rendered by platform from products/shop/product.yaml; do not edit\n"
                + """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: shop, labels: {cost: %s}}
                spec: {replicas: %s, template: {spec: {containers: [{name: web, env: [{name: LEVEL, value: %s}]}]}}}
                """.formatted(label, replicas, level);
    }

    private static ObjectChange change(String before, String after) {
        return TreeDiff.of(FileTree.empty().with(FILE, before), FileTree.empty().with(FILE, after))
                .changes()
                .get(0);
    }

    private static String cause(ObjectChange change, FileTree before, FileTree after) {
        return Causes.of(before, after).of(change).toString();
    }

    @Test
    void theValueThatIsSeenIsTheCause() {
        FileTree before = FileTree.empty().with(PRODUCT, SPEC);
        FileTree after =
                FileTree.empty().with(PRODUCT, SPEC.replace("info", "debug").replace("replicas: 3", "replicas: 4"));
        assertThat(cause(change(deployment("2", "info", "a"), deployment("2", "debug", "a")), before, after))
                .startsWith("products/shop/product.yaml:5:");
    }

    @Test
    void aTemplateIsTheCauseOfWhatItsNewLineSays() {
        FileTree before = FileTree.empty().with(PRODUCT, SPEC).with(TEMPLATE, "kind: Deployment\n");
        FileTree after = FileTree.empty()
                .with(PRODUCT, SPEC.replace("replicas: 3", "replicas: 4"))
                .with(TEMPLATE, "kind: Deployment\ncost: center-9\n");
        assertThat(cause(change(deployment("2", "info", "a"), deployment("2", "info", "center-9")), before, after))
                .startsWith("templates/service/deployment.yaml.mustache:2");
    }

    @Test
    void aVersionIsTheCauseOfNothingElse() {
        FileTree before = FileTree.empty().with(VERSIONS, "spec: {services: {web: {tag: 1.0.0}}}\n");
        FileTree after = FileTree.empty().with(VERSIONS, "spec: {services: {web: {tag: 1.1.0}}}\n");
        assertThat(cause(change(deployment("2", "info", "a"), deployment("3", "info", "a")), before, after))
                .isEqualTo("products/shop/product.yaml");
    }

    @Test
    void whatANewProductHasIsCausedByItsSpec() {
        FileTree after = FileTree.empty()
                .with(new RepoPath("products/shop/dashboards/cart.json"), "{}")
                .with(PRODUCT, SPEC);
        ObjectChange added = TreeDiff.of(FileTree.empty(), FileTree.empty().with(FILE, deployment("2", "info", "a")))
                .changes()
                .get(0);
        assertThat(cause(Objects.requireNonNull(added), FileTree.empty(), after))
                .startsWith("products/shop/product.yaml:1");
    }
}
