package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(BareCluster.class)
class AccessTest {
    private static final Set<String> READING = Set.of("get", "list", "watch");
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

    @Test
    void aTeamChangesNothing(Cluster cluster) throws IOException, InterruptedException {
        Permissions team = new Permissions(cluster.admin(), TEAM_SHOP);

        for (Kind kind : cluster.kinds().all()) {
            // Everybody may ask what they may do: such questions are created and kept nowhere.
            if (kind.namespaced() && kind.verbs().contains("list")) {
                for (String verb : kind.verbs()) {
                    if (!READING.contains(verb)) {
                        assertThat(team.allow(verb, kind, "shop"))
                                .as(verb + " " + kind)
                                .isFalse();
                    }
                }
            }
        }
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
