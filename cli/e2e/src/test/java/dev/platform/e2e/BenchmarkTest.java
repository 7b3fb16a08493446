package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.platform.e2e.ApiClient.Mode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The Multi-Tenancy Benchmarks, each for every product of the example: as the product's team, and as other products' teams. */
@ExtendWith(BareCluster.class)
class BenchmarkTest {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final Set<String> OBJECTS = Set.of(
            "pods",
            "services",
            "replicationcontrollers",
            "resourcequotas",
            "secrets",
            "configmaps",
            "persistentvolumeclaims",
            "services.nodeports",
            "services.loadbalancers");

    static List<String> products() throws IOException {
        return Tree.of(Tree.REPOSITORY).products();
    }

    static Stream<Arguments> benchmarks() throws IOException {
        List<Benchmark> benchmarks = Benchmark.all();
        return products().stream()
                .flatMap(product -> benchmarks.stream().map(benchmark -> Arguments.of(product, benchmark)));
    }

    @ParameterizedTest(name = "MTB-PL1-CC-CPI-1 {0}")
    @MethodSource("products")
    void clusterResourcesAreBlocked(String product, Cluster cluster) throws IOException {
        // What everybody may ask about themselves is kept nowhere.
        Set<Right> rights = Right.inCluster(cluster.kinds());
        rights.removeIf(right -> right.resource().matches("self[a-z]+reviews"));

        assertThat(rights).hasSizeGreaterThan(400);
        assertNobodyMay(rights, product, cluster);
    }

    @ParameterizedTest(name = "MTB-PL1-BC-CPI-2 {0}")
    @MethodSource("products")
    void resourcesOfThePlatformAreBlocked(String product, Cluster cluster) throws IOException, InterruptedException {
        List<Manifest> fences = cluster.tree()
                .where(manifest -> Tree.isBase(manifest) && manifest.namespace().equals(product))
                .toList();
        assertThat(fences).hasSizeGreaterThan(10);
        for (Manifest fence : fences) {
            for (Actor actor : List.of(Actor.TEAM, Actor.STRANGER, Actor.NEIGHBOUR)) {
                ApiClient client = cluster.admin().as(actor.of(product));
                String path = cluster.kinds().path(fence) + "?dryRun=All";
                assertRefused("rbac", client.delete(path));
                assertRefused("rbac", client.ask("PATCH", path, "application/merge-patch+json", "{}"));
            }
        }
    }

    @ParameterizedTest(name = "MTB-PL1-CC-TI-1 {0}")
    @MethodSource("products")
    void quotasCantBeChanged(String product, Cluster cluster) throws IOException {
        assertNobodyMay(writing("", "resourcequotas", product), product, cluster);
    }

    @ParameterizedTest(name = "MTB-PL1-CC-TI-2 {0}")
    @MethodSource("products")
    void resourcesOfOtherTenantsAreBlocked(String product, Cluster cluster) throws IOException {
        for (String other : cluster.tree().products()) {
            if (!other.equals(product)) {
                Permissions team = new Permissions(cluster.admin(), Actor.TEAM.of(product));
                assertThat(team.among(Right.in(other, cluster.kinds())))
                        .as(product + " in " + other)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "MTB-PL2-CC-TI-1 {0}")
    @MethodSource("products")
    void rolesCantBeEscalated(String product, Cluster cluster) throws IOException {
        List<Right> rights = new ArrayList<>();
        for (String resource : List.of("roles", "clusterroles")) {
            for (String verb : List.of("bind", "escalate")) {
                rights.add(new Right(verb, RBAC, resource, product));
                rights.add(new Right(verb, RBAC, resource, ""));
            }
        }
        assertNobodyMay(rights, product, cluster);
    }

    @ParameterizedTest(name = "MTB-PL1-CC-FNS-1 MTB-PL1-CC-FNS-2 {0}")
    @MethodSource("products")
    void quotasAreThereAndTheTeamReadsThem(String product, Cluster cluster) throws IOException, InterruptedException {
        String path = "/api/v1/namespaces/" + product + "/resourcequotas";
        Set<String> limited = new TreeSet<>();
        for (JsonNode quota :
                cluster.admin().as(Actor.TEAM.of(product)).find(path).body().path("items")) {
            quota.at("/spec/hard").fieldNames().forEachRemaining(limited::add);
        }

        assertThat(limited).containsAll(OBJECTS);
        for (String resource : List.of("cpu", "memory", "ephemeral-storage")) {
            assertThat(limited).anyMatch(name -> name.contains(resource));
        }
        assertRefused("rbac", cluster.admin().as(Actor.STRANGER.of(product)).find(path));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("benchmarks")
    void thePodIsBlocked(String product, Benchmark benchmark, Cluster cluster)
            throws IOException, InterruptedException {
        Manifest workload = cluster.tree()
                .workloads()
                .filter(manifest ->
                        manifest.namespace().equals(product) && manifest.kind().equals("Deployment"))
                .findFirst()
                .orElseThrow();
        ObjectNode pod = benchmark.pod(workload);
        String folder = "/api/v1/namespaces/" + product + "/pods";

        assertThat(cluster.rehearse(workload.pod("sound")).isAccepted()).isTrue();
        assertRefused(benchmark.refusesPod(), cluster.rehearse(pod));
        for (Actor actor : List.of(Actor.TEAM, Actor.STRANGER, Actor.SYNC, Actor.NEIGHBOUR)) {
            assertRefused("rbac", cluster.admin().as(actor.of(product)).create(folder, pod, Mode.DRY_RUN));
        }
        assertRefused(
                benchmark.refusesWorkload(),
                cluster.admin()
                        .as(Actor.SYNC.of(product))
                        .create(
                                cluster.kinds().of(workload).path(product),
                                benchmark.workload(workload),
                                Mode.DRY_RUN));
    }

    @ParameterizedTest(name = "MTB-PL1-BC-HI-1 (NodePort) {0}")
    @MethodSource("products")
    void servicesOnPortsOfNodesAreBlocked(String product, Cluster cluster) throws IOException, InterruptedException {
        Manifest sound = cluster.tree()
                .where(manifest ->
                        manifest.namespace().equals(product) && manifest.kind().equals("Service"))
                .findFirst()
                .orElseThrow();
        ObjectNode service = sound.object().deepCopy();
        ((ObjectNode) service.path("metadata")).put("name", "benchmark");
        String folder = cluster.kinds().of(sound).path(product);
        assertThat(cluster.admin().create(folder, service, Mode.DRY_RUN).isAccepted())
                .isTrue();
        ((ObjectNode) service.path("spec")).put("type", "NodePort");

        assertRefused("service-exposure", cluster.admin().create(folder, service, Mode.DRY_RUN));
        assertRefused(
                "service-exposure", cluster.admin().as(Actor.SYNC.of(product)).create(folder, service, Mode.DRY_RUN));
        for (Actor actor : List.of(Actor.TEAM, Actor.STRANGER, Actor.NEIGHBOUR)) {
            assertRefused("rbac", cluster.admin().as(actor.of(product)).create(folder, service, Mode.DRY_RUN));
        }
    }

    /** They expect that a tenant may; here Git is the only way, so that a team's review and the checks come first. */
    @ParameterizedTest(name = "MTB-PL2-BC-OPS-3 MTB-PL2-BC-OPS-4, by design not {0}")
    @MethodSource("products")
    void bindingsAndNetworkRulesAreNotWrittenByTeams(String product, Cluster cluster) throws IOException {
        Set<Right> rights = writing(RBAC, "roles", product);
        rights.addAll(writing(RBAC, "rolebindings", product));
        rights.addAll(writing("networking.k8s.io", "networkpolicies", product));
        assertNobodyMay(rights, product, cluster);
    }

    private static Set<Right> writing(String group, String resource, String namespace) {
        Set<Right> rights = new TreeSet<>();
        Right.WRITING.forEach(verb -> rights.add(new Right(verb, group, resource, namespace)));
        return rights;
    }

    private static void assertNobodyMay(Iterable<Right> rights, String product, Cluster cluster) throws IOException {
        List<Right> asked = new ArrayList<>();
        rights.forEach(asked::add);
        for (Actor actor : List.of(Actor.TEAM, Actor.STRANGER, Actor.SYNC, Actor.NEIGHBOUR)) {
            assertThat(new Permissions(cluster.admin(), actor.of(product)).among(asked))
                    .as(actor + " of " + product)
                    .isEmpty();
        }
    }

    private static void assertRefused(String by, Answer answer) {
        assertThat(Refusal.of(answer)).as(answer::toString).isEqualTo(by);
    }
}
