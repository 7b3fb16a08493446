package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.e2e.ApiClient.Mode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile requests to a cluster that has all of the example: who sends them, and what stands in the way. */
@ExtendWith(LivingCluster.class)
class AttacksTest {
    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(30));

    static Stream<Arguments> attacks() throws IOException {
        return Attack.all().stream()
                .flatMap(attack -> attack.refusals().keySet().stream().map(actor -> Arguments.of(attack, actor)));
    }

    /** As Argo CD's installation does it for Argo CD; the others are a mistake, and the platform team. */
    @BeforeAll
    static void someMayDoEverything(Cluster cluster) throws IOException, InterruptedException {
        for (Actor actor : List.of(Actor.ARGOCD, Actor.ENTITLED, Actor.ADMIN)) {
            cluster.entitle(actor.of("shop"));
            Permissions permissions = new Permissions(cluster.admin(), actor.of("shop"));
            PATIENCE.await(
                    "all rights for " + actor, () -> permissions.allow(new Right("delete", "", "namespaces", "")));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    void itIsRefused(Attack attack, Actor actor, Cluster cluster) throws IOException, InterruptedException {
        Answer answer = attack.send(actor, cluster);

        assertThat(Refusal.of(answer))
                .as("%s: %s", actor, answer)
                .isIn(attack.refusals().get(actor));
    }

    /** All rights are enough where nothing is hostile: it isn't the request's form that is refused. */
    @Test
    void whatIsSoundIsTaken(Cluster cluster) throws IOException, InterruptedException {
        ApiClient sync = cluster.admin().as(Actor.SYNC.of("shop"));
        for (Manifest manifest : cluster.tree().where(Tree::isOfService).toList()) {
            if (manifest.namespace().equals("shop")) {
                Answer answer = sync.apply(cluster.kinds().path(manifest), manifest.text(), Mode.DRY_RUN);
                assertThat(answer.isAccepted()).as(answer::toString).isTrue();
            }
        }
        ApiClient argocd = cluster.admin().as(Actor.ARGOCD.of("shop"));
        for (Manifest manifest : cluster.tree().manifests()) {
            Answer answer = argocd.apply(cluster.kinds().path(manifest), manifest.text(), Mode.DRY_RUN);
            assertThat(answer.isAccepted()).as(answer::toString).isTrue();
        }
    }

    @Test
    void volumesEndWithTheQuota(Cluster cluster) throws IOException, InterruptedException {
        ApiClient sync = cluster.admin().as(Actor.SYNC.of("shop"));
        String folder = "/api/v1/namespaces/shop/persistentvolumeclaims";
        Manifest half = claim("half");
        assertThat(sync.create(folder, half.object(), Mode.REAL).isAccepted()).isTrue();
        try {
            assertThat(Refusal.of(sync.create(folder, claim("more").object(), Mode.DRY_RUN)))
                    .isEqualTo("quota");
        } finally {
            assertThat(cluster.admin().delete(folder + "/half").isAccepted()).isTrue();
        }
    }

    private static Manifest claim(String name) throws IOException {
        return Manifest.of(name, """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: %s, namespace: shop, annotations: {platform.dev/allow-delete: "true"}}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 150Gi}}}
                """.formatted(name));
    }
}
