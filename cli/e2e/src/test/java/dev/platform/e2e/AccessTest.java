package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(BareCluster.class)
class AccessTest {
    /** Everybody may ask what they may do: such questions are kept nowhere. */
    private static final Set<Right> ASK_ABOUT_ONESELF = Set.of(
            new Right("create", "authorization.k8s.io", "selfsubjectaccessreviews", ""),
            new Right("create", "authorization.k8s.io", "selfsubjectrulesreviews", ""),
            new Right("create", "authentication.k8s.io", "selfsubjectreviews", ""));

    private static final String TOKEN = "{\"apiVersion\": \"authentication.k8s.io/v1\", \"kind\": \"TokenRequest\"}";
    private static final User TEAM_SHOP = User.inGroup("team-shop");

    @Test
    void aTeamSeesItsOwnProductOnly(Cluster cluster) throws IOException, InterruptedException {
        ApiClient team = cluster.admin().as(TEAM_SHOP);

        assertThat(team.find("/api/v1/namespaces/shop/pods").isAccepted()).isTrue();
        assertThat(team.find("/api/v1/namespaces/billing/pods").isForbidden()).isTrue();
        assertThat(team.find("/api/v1/pods").isForbidden()).isTrue();
    }

    @Test
    void aTeamReadsNoSecrets(Cluster cluster) throws IOException, InterruptedException {
        ApiClient team = cluster.admin().as(TEAM_SHOP);

        assertThat(team.find("/api/v1/secrets").isForbidden()).isTrue();
        for (String product : cluster.tree().products()) {
            assertThat(team.find("/api/v1/namespaces/" + product + "/secrets").isForbidden())
                    .isTrue();
        }
    }

    /** Every verb on every kind and on its parts, in the namespace of a product and in the cluster. */
    @ParameterizedTest
    @EnumSource(names = {"TEAM", "STRANGER", "SYNC", "NEIGHBOUR", "POD", "ANONYMOUS"})
    void everybodyMayDoWhatIsWrittenAndNothingElse(Actor actor, Cluster cluster)
            throws IOException, InterruptedException {
        SortedSet<Right> written = WrittenRights.read().of(actor, "shop");
        Set<Right> all = new TreeSet<>(written);
        all.addAll(Right.in("shop", cluster.kinds()));
        all.addAll(Right.inCluster(cluster.kinds()));
        assertThat(all).hasSizeGreaterThan(1000);
        if (actor != Actor.ANONYMOUS) {
            written.addAll(ASK_ABOUT_ONESELF);
        }

        assertThat(new Permissions(cluster.admin(), actor.of("shop")).among(all))
                .containsExactlyElementsOf(written);
    }

    /** The same as requests, where a review might be wrong. */
    @ParameterizedTest
    @EnumSource(names = {"TEAM", "STRANGER", "SYNC", "NEIGHBOUR", "POD", "ANONYMOUS"})
    void nobodyReadsSecretsEntersPodsOrBecomesSomebodyElse(Actor actor, Cluster cluster)
            throws IOException, InterruptedException {
        ApiClient client = cluster.admin().as(actor.of("shop"));
        for (String path : List.of("secrets", "secrets/any", "secrets?watch=1&timeoutSeconds=1")) {
            assertRefused(client.find("/api/v1/namespaces/shop/" + path));
        }
        for (String path : List.of(
                "pods/any/exec?command=ls&stdout=true",
                "pods/any/attach?stdout=true",
                "pods/any/portforward?ports=80",
                "pods/any/proxy",
                "services/any/proxy",
                "serviceaccounts/argocd-sync/token",
                "serviceaccounts/default/token")) {
            assertRefused(client.ask("POST", "/api/v1/namespaces/shop/" + path, "application/json", TOKEN));
        }
        for (String path : List.of("/api/v1/nodes", "/api/v1/nodes/any/proxy/pods", "/metrics", "/logs")) {
            assertRefused(client.find(path));
        }
        assertRefused(client.find("/apis/argoproj.io/v1alpha1/namespaces/argocd/applications"));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.isForbidden()).as(answer::toString).isTrue();
        assertThat(Refusal.of(answer)).as(answer::toString).isEqualTo("rbac");
    }

    @Test
    void theSyncOfAProductMayWriteWhatItsServicesConsistOf(Cluster cluster) throws IOException, InterruptedException {
        List<String> products = cluster.tree().products();
        for (Manifest manifest : cluster.tree().where(Tree::isOfService).toList()) {
            Permissions sync = syncOf(manifest.namespace(), cluster);
            for (String product : products) {
                boolean own = product.equals(manifest.namespace());
                for (String verb : List.of("create", "patch", "delete")) {
                    assertThat(sync.allow(verb, cluster.kinds().of(manifest), product))
                            .as("%s %s in %s", verb, manifest, product)
                            .isEqualTo(own);
                }
            }
        }
    }

    @Test
    void theSyncOfAProductMayNotTouchItsFence(Cluster cluster) throws IOException, InterruptedException {
        Set<Kind> ofServices = kinds(cluster, true);
        Set<Kind> fence = kinds(cluster, false);
        fence.removeAll(ofServices);

        assertThat(fence)
                .extracting(Kind::name)
                .contains("Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange", "RoleBinding", "SecretStore");
        for (Kind kind : fence) {
            for (String verb : List.of("create", "update", "patch", "delete", "deletecollection")) {
                assertThat(syncOf("shop", cluster).allow(verb, kind, "shop"))
                        .as(verb + " " + kind)
                        .isFalse();
            }
        }
    }

    private static Set<Kind> kinds(Cluster cluster, boolean ofServices) {
        return cluster.tree()
                .where(manifest -> ofServices ? Tree.isOfService(manifest) : Tree.isBase(manifest))
                .map(cluster.kinds()::of)
                .collect(Collectors.toSet());
    }

    private static Permissions syncOf(String product, Cluster cluster) {
        return new Permissions(cluster.admin(), User.serviceAccount(product, "argocd-sync"));
    }
}
