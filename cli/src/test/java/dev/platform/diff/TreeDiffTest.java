package dev.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeDiffTest {
    private static final RepoPath FILE = new RepoPath("clusters/production/products/shop/web/deployment.yaml");
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: shop}
            spec:
              template:
                spec:
                  containers:
                  - name: web
                    image: r.example/web:1
                    env: [{name: A, value: "1"}, {name: B, value: "2"}]
                    resources: {requests: {cpu: 1000m, memory: 1Gi}}
            """;

    private static List<String> edits(String before, String after) {
        TreeDiff diff = TreeDiff.of(
                FileTree.empty().with(FILE, before), FileTree.empty().with(FILE, after));
        return diff.changes().stream()
                .flatMap(change -> change.edits().stream())
                .map(edit -> edit.path() + " " + edit.before() + " " + edit.after())
                .toList();
    }

    @Test
    void orderAndSpellingThatSayNothingAreNoDifference() {
        assertThat(edits(
                        DEPLOYMENT,
                        DEPLOYMENT
                                .replace(
                                        "[{name: A, value: \"1\"}, {name: B, value: \"2\"}]",
                                        "[{name: B, value: \"2\"}, {name: A, value: '1'}]")
                                .replace("1000m", "\"1\"")
                                .replace("1Gi", "1024Mi")))
                .isEmpty();
    }

    @Test
    void pathsNameTheItemsOfLists() {
        assertThat(edits(DEPLOYMENT, DEPLOYMENT.replace("web:1", "web:2").replace("value: \"2\"", "value: \"3\"")))
                .containsExactly(
                        "spec.template.spec.containers[web].image r.example/web:1 r.example/web:2",
                        "spec.template.spec.containers[web].env[B].value 2 3");
    }

    @Test
    void aFileThatIsOnlyMovedIsNoDifference() {
        FileTree before = FileTree.empty().with(FILE, DEPLOYMENT);
        FileTree after =
                FileTree.empty().with(new RepoPath("clusters/production/products/shop/web/a.yaml"), DEPLOYMENT);
        assertThat(TreeDiff.of(before, after).changes()).isEmpty();
    }

    @Test
    void anotherApiVersionIsAChangeOfTheSameObject() {
        assertThat(edits(DEPLOYMENT, DEPLOYMENT.replace("apps/v1", "apps/v2")))
                .containsExactly("apiVersion apps/v1 apps/v2");
    }

    @Test
    void whatBelongsToAProductIsToldByItsFolder() {
        TreeDiff diff = TreeDiff.of(FileTree.empty(), FileTree.empty().with(FILE, DEPLOYMENT));
        assertThat(diff.productChanges()).extracting(ProductChange::product).containsExactly("shop");
        assertThat(diff.changes().get(0).restarts()).as("it starts").isFalse();
    }

    @Test
    void aFingerprintIsOfOneChange() {
        FileTree before = FileTree.empty().with(FILE, DEPLOYMENT);
        Danger one = TreeDiff.of(before, FileTree.empty().with(FILE, DEPLOYMENT.replace("r.example", "s.example")))
                .dangers()
                .get(0);
        Danger same = TreeDiff.of(before, FileTree.empty().with(FILE, DEPLOYMENT.replace("r.example", "s.example")))
                .dangers()
                .get(0);
        Danger other = TreeDiff.of(before, FileTree.empty().with(FILE, DEPLOYMENT.replace("r.example", "t.example")))
                .dangers()
                .get(0);
        assertThat(one.fingerprint()).isEqualTo(same.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    void anotherNameIsOneRowAndJudgedAsOneThatGoes() {
        String claim = """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data, namespace: shop, labels: {app: web}}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
                """;
        TreeDiff diff = TreeDiff.of(
                FileTree.empty().with(FILE, claim),
                FileTree.empty().with(FILE, claim.replace("name: data", "name: disk")));
        assertThat(diff.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ObjectChange.Kind.RENAMED);
            assertThat(change.from()).isEqualTo("data");
        });
        assertThat(diff.dangers()).extracting(Danger::rule).contains("R-DATA-01");
    }

    @Test
    void whatIsQuiteDifferentIsNotTakenForTheSame() {
        String config = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s, namespace: shop}\ndata: {%s}\n";
        TreeDiff diff = TreeDiff.of(
                FileTree.empty().with(FILE, config.formatted("one", "a: b, c: d, e: f")),
                FileTree.empty().with(FILE, config.formatted("two", "g: h, i: j, k: l")));
        assertThat(diff.changes())
                .extracting(ObjectChange::kind)
                .containsExactly(ObjectChange.Kind.REMOVED, ObjectChange.Kind.ADDED);
    }

    @Test
    void anotherApplicationIsAMove() {
        FileTree before = FileTree.empty().with(FILE, DEPLOYMENT);
        FileTree after = FileTree.empty()
                .with(new RepoPath("clusters/production/products/shop/site/deployment.yaml"), DEPLOYMENT);
        assertThat(TreeDiff.of(before, after).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.kind()).isEqualTo(ObjectChange.Kind.MOVED));
    }

    @Test
    void theOrderOfVariablesCountsWhereOneNeedsAnother() {
        String needs = DEPLOYMENT.replace("value: \"2\"", "value: $(A)");
        String turned = needs.replace(
                "[{name: A, value: \"1\"}, {name: B, value: $(A)}]",
                "[{name: B, value: $(A)}, {name: A, value: \"1\"}]");
        assertThat(edits(needs, turned)).containsExactly("spec.template.spec.containers[web].env [A, B] [B, A]");
    }

    @Test
    void podsAreCountedByWhatScalesThem() {
        RepoPath scaler = new RepoPath(FILE.parent() + "/horizontalpodautoscaler.yaml");
        FileTree around = FileTree.empty().with(scaler, """
                        apiVersion: autoscaling/v2
                        kind: HorizontalPodAutoscaler
                        metadata: {name: web, namespace: shop}
                        spec: {scaleTargetRef: {kind: Deployment, name: web}, minReplicas: 3, maxReplicas: 7}
                        """);
        TreeDiff diff = TreeDiff.of(
                FileTree.empty().with(FILE, DEPLOYMENT),
                FileTree.empty().with(FILE, DEPLOYMENT.replace("web:1", "web:2")),
                folders -> around);
        assertThat(diff.pods(diff.changes())).hasToString("3 to 7");
    }

    @Test
    void whereANamespaceGoesNobodyMissesItsFences() {
        RepoPath namespace = new RepoPath("clusters/production/products/shop/base/namespace.yaml");
        RepoPath fence = new RepoPath("clusters/production/products/shop/base/networkpolicy.yaml");
        FileTree fenced = FileTree.empty().with(fence, """
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata: {name: default-deny, namespace: shop}
                        spec: {podSelector: {}, policyTypes: [Ingress, Egress]}
                        """);
        FileTree all = fenced.with(namespace, "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n");
        assertThat(TreeDiff.of(fenced, FileTree.empty()).dangers())
                .extracting(Danger::rule)
                .contains("R-SEC-01");
        assertThat(TreeDiff.of(all, FileTree.empty()).dangers())
                .extracting(Danger::rule)
                .contains("R-DATA-03")
                .doesNotContain("R-SEC-01");
    }

    /** Whoever approved that some pods restart didn't approve that more of them do. */
    @Test
    void aFingerprintIsOfWhatIsSaidToo() {
        String many = DEPLOYMENT.replace("spec:\n  template", "spec:\n  replicas: %d\n  template");
        assertThat(restart(many.formatted(60)).fingerprint())
                .isNotEqualTo(restart(many.formatted(90)).fingerprint());
    }

    private static Danger restart(String deployment) {
        TreeDiff diff = TreeDiff.of(
                FileTree.empty().with(FILE, deployment),
                FileTree.empty().with(FILE, deployment.replace("web:1", "web:2")));
        return diff.dangers().stream()
                .filter(danger -> danger.rule().equals("R-AVL-09"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFolderWhoseApplicationGoesMayBeEmpty() {
        RepoPath file = new RepoPath("clusters/production/addons/clock/namespace.yaml");
        FileTree manifests = FileTree.empty().with(file, "apiVersion: v1\nkind: Namespace\nmetadata: {name: clock}\n");
        String application = """
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: addon.%1$s, namespace: argocd}
                spec: {sources: [{chart: %1$s}, {path: clusters/production/addons/%1$s}]}
                """;
        RepoPath folder = new RepoPath("clusters/production/argocd/addons");
        FileTree all = manifests.with(folder.resolve("clock.yaml"), application.formatted("clock"));
        FileTree other = FileTree.empty().with(folder.resolve("tower.yaml"), application.formatted("tower"));
        assertThat(TreeDiff.of(manifests, FileTree.empty(), folders -> other).dangers())
                .extracting(Danger::rule)
                .contains("R-ARG-07");
        assertThat(TreeDiff.of(all, FileTree.empty(), folders -> other).dangers())
                .extracting(Danger::rule)
                .doesNotContain("R-ARG-07");
    }
}
