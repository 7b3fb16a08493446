package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the objects of products: they stay in their namespace, and what they name is there. */
class WorkloadRulesTest {
    private static final String HPA = "HorizontalPodAutoscaler";
    private static final String SCALED_OBJECT = "ScaledObject";

    private static final String TREES = "dev.platform.golden.RenderedTree#all";

    @ParameterizedTest
    @MethodSource(TREES)
    void everyObjectOfAProductIsInItsNamespace(RenderedTree tree) {
        assertThat(tree.ofProducts()).allSatisfy(manifest -> {
            boolean isNamespace = manifest.kind().equals("Namespace");
            assertThat(isNamespace ? manifest.name() : manifest.namespace()).isEqualTo(RenderedTree.product(manifest));
        });
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void everyProductHasItsFences(RenderedTree tree) {
        assertThat(tree.products()).allSatisfy(product -> {
            assertThat(tree.find("Namespace", "", product)).isPresent();
            assertThat(tree.find("ResourceQuota", product, "compute")).isPresent();
            assertThat(tree.find("ResourceQuota", product, "objects")).isPresent();
            assertThat(tree.find("LimitRange", product, "defaults")).isPresent();
            assertThat(tree.find("NetworkPolicy", product, "default-deny")).isPresent();
            assertThat(tree.find("RoleBinding", product, "product-sync")).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void podsNameWhatIsThere(RenderedTree tree) {
        assertThat(tree.where(Manifest::isWorkload)).allSatisfy(workload -> {
            Fields pod = workload.podTemplate().in("spec");
            assertThat(tree.find("ServiceAccount", workload.namespace(), pod.text("serviceAccountName")))
                    .isPresent();
            assertThat(tree.find("PriorityClass", "", pod.text("priorityClassName")))
                    .isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void rolesThatAreGrantedAreThere(RenderedTree tree) {
        assertThat(tree.kind("RoleBinding")).allSatisfy(binding -> {
            Fields role = binding.object().in("roleRef");
            assertThat(tree.find(role.text("kind"), "", role.text("name"))).isPresent();
            assertThat(binding.object().each("subjects").stream()
                            .filter(subject -> subject.text("kind").equals("ServiceAccount")))
                    .allSatisfy(subject -> assertThat(
                                    tree.find("ServiceAccount", subject.text("namespace"), subject.text("name")))
                            .isPresent());
        });
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void aDeploymentHasItsNumberOfPodsFromOnePlace(RenderedTree tree) {
        assertThat(tree.kind("Deployment"))
                .allSatisfy(deployment -> assertThat(
                                counted(tree, deployment).spec().has("replicas"))
                        .isNotEqualTo(autoscaler(tree, deployment).isPresent()));
    }

    /** What has the number of pods: a Rollout where one takes them, which then sets that of the Deployment to none. */
    private static Manifest counted(RenderedTree tree, Manifest deployment) {
        Optional<Manifest> rollout = tree.find("Rollout", deployment.namespace(), deployment.name());
        rollout.ifPresent(each -> {
            assertThat(deployment.spec().has("replicas")).isFalse();
            assertThat(each.spec().in("workloadRef").text("name")).isEqualTo(deployment.name());
        });
        return rollout.orElse(deployment);
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void selectorsOfDeploymentsMatchTheirOwnPods(RenderedTree tree) {
        assertThat(tree.kind("Deployment"))
                .allMatch(deployment -> deployment
                        .spec()
                        .in("selector", "matchLabels")
                        .selects(deployment.podTemplate().in("metadata", "labels")));
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void autoscalersAimAtADeployment(RenderedTree tree) {
        assertThat(tree.where(manifest ->
                        manifest.kind().equals(HPA) || manifest.kind().equals(SCALED_OBJECT)))
                .allSatisfy(autoscaler -> {
                    Fields target = autoscaler.spec().in("scaleTargetRef");
                    assertThat(tree.find(target.text("kind"), autoscaler.namespace(), target.text("name")))
                            .isPresent();
                    assertThat(fewest(autoscaler)).isLessThan(most(autoscaler));
                    assertThat(causes(autoscaler)).isNotEmpty();
                });
    }

    private static int fewest(Manifest autoscaler) {
        return autoscaler.spec().number(autoscaler.kind().equals(HPA) ? "minReplicas" : "minReplicaCount");
    }

    private static int most(Manifest autoscaler) {
        return autoscaler.spec().number(autoscaler.kind().equals(HPA) ? "maxReplicas" : "maxReplicaCount");
    }

    private static List<Fields> causes(Manifest autoscaler) {
        return autoscaler.spec().each(autoscaler.kind().equals(HPA) ? "metrics" : "triggers");
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void onlyTwoPodsOrMoreHaveADisruptionBudget(RenderedTree tree) {
        assertThat(tree.ofProducts().filter(manifest -> manifest.kind().equals("Deployment")))
                .allSatisfy(deployment -> {
                    Optional<Manifest> budget =
                            tree.find("PodDisruptionBudget", deployment.namespace(), deployment.name());
                    int pods = autoscaler(tree, deployment)
                            .map(WorkloadRulesTest::fewest)
                            .orElseGet(() -> counted(tree, deployment).spec().number("replicas"));
                    assertThat(budget.isPresent()).isEqualTo(pods > 1);
                });
    }

    @ParameterizedTest
    @MethodSource(TREES)
    void disruptionBudgetsMatchPodsOfOneWorkload(RenderedTree tree) {
        assertThat(tree.kind("PodDisruptionBudget"))
                .allSatisfy(budget -> assertThat(workloads(
                                tree, budget.namespace(), budget.spec().in("selector", "matchLabels")))
                        .hasSize(1));
    }

    private static Optional<Manifest> autoscaler(RenderedTree tree, Manifest deployment) {
        return tree.find(HPA, deployment.namespace(), deployment.name())
                .or(() -> tree.find(SCALED_OBJECT, deployment.namespace(), deployment.name()));
    }

    /** The workloads of a product whose pods the selector chooses. */
    static List<Manifest> workloads(RenderedTree tree, String namespace, Fields selector) {
        return tree.where(manifest -> !manifest.podLabels().isEmpty()
                        && manifest.namespace().equals(namespace)
                        && selector.selects(manifest.podLabels()))
                .toList();
    }
}
