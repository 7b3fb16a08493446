package dev.platform.plan;

import static dev.platform.SampleRepository.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotaViewTest {
    private static SampleRepository quota(String quota) {
        return SampleRepository.empty()
                .product("shop", "run: {type: worker, image: registry.acme.example/shop/run, replicas: 1}")
                .edit(
                        "products/shop/product.yaml",
                        "replicas: 1",
                        "replicas: 1, resources: {requests: {memory: 16Mi, ephemeralStorage: 1Mi}}")
                .grant("shop", "owner: team-shop\nsize: small\nquota: {" + quota + "}");
    }

    private static List<?> limits(SampleRepository repository) {
        Object limits = repository.spec("products/shop/base/limitrange.yaml").get("limits");
        assertThat(limits).isInstanceOf(List.class);
        return limits instanceof List<?> list ? list : List.of();
    }

    @Test
    void limitsFollowFromTheQuota() {
        assertThat(limits(SampleRepository.shop(""))).isEqualTo(yaml("""
                                - type: Container
                                  default: {ephemeral-storage: 256Mi, memory: 256Mi}
                                  defaultRequest: {cpu: 100m, ephemeral-storage: 256Mi, memory: 256Mi}
                                  max: {ephemeral-storage: 8Gi, memory: 8Gi}
                                  maxLimitRequestRatio: {memory: 1}
                                  min: {cpu: 10m, memory: 16Mi}
                                - {type: Pod, max: {ephemeral-storage: 8Gi, memory: 8Gi}}
                                - {type: PersistentVolumeClaim, max: {storage: 20Gi}, min: {storage: 1Gi}}
                                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"storage: \"0\"", "storage: 1023Mi", "storage: 1G"})
    void withoutRoomForAVolumeThereIsNoLimitForOne(String storage) {
        assertThat(limits(quota(storage))).asString().doesNotContain("PersistentVolumeClaim");
    }

    @Test
    void withRoomForTheSmallestVolumeThereIsOne() {
        assertThat(limits(quota("storage: 1Gi"))).asString().contains("max={storage=1Gi}, min={storage=1Gi}");
    }

    /** Kubernetes refuses a LimitRange unless min <= defaultRequest <= default <= max. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "memory: 32Mi",
                "memory: 100Mi, ephemeralStorage: 10Mi",
                "memory: 300M",
                "memory: 1Ti",
                "ephemeralStorage: 2Mi"
            })
    void noLimitContradictsAnother(String quota) {
        Map<?, ?> container = (Map<?, ?>) limits(quota(quota)).get(0);
        for (String resource : List.of("memory", "ephemeral-storage")) {
            Quantity max = amount(container, "max", resource);
            Quantity byDefault = amount(container, "default", resource);
            assertThat(byDefault).isLessThanOrEqualTo(max);
            assertThat(amount(container, "defaultRequest", resource)).isEqualByComparingTo(byDefault);
        }
        assertThat(amount(container, "min", "memory")).isLessThanOrEqualTo(amount(container, "default", "memory"));
    }

    private static Quantity amount(Map<?, ?> container, String bound, String resource) {
        assertThat(container.get(bound)).isInstanceOf(Map.class);
        return container.get(bound) instanceof Map<?, ?> amounts
                ? Quantity.parse(String.valueOf(amounts.get(resource)))
                : Quantity.parse("0");
    }

    @Test
    void theCountsFollowFromTheServices() {
        Map<?, ?> hard = (Map<?, ?>) SampleRepository.shop("")
                .spec("products/shop/base/resourcequota-objects.yaml")
                .get("hard");
        assertThat(hard).isEqualTo(yaml("""
                                configmaps: 50
                                count/analysisruns.argoproj.io: 110
                                count/analysistemplates.argoproj.io: 10
                                count/backendtrafficpolicies.gateway.envoyproxy.io: 10
                                count/cronjobs.batch: 10
                                count/deployments.apps: 10
                                count/externalsecrets.external-secrets.io: 50
                                count/grpcroutes.gateway.networking.k8s.io: 20
                                count/horizontalpodautoscalers.autoscaling: 10
                                count/httproutes.gateway.networking.k8s.io: 20
                                count/ingresses.networking.k8s.io: 0
                                count/jobs.batch: 60
                                count/networkpolicies.networking.k8s.io: 20
                                count/replicasets.apps: 150
                                count/rollouts.argoproj.io: 10
                                count/scaledobjects.keda.sh: 10
                                count/statefulsets.apps: 10
                                persistentvolumeclaims: 4
                                pods: 30
                                replicationcontrollers: 0
                                requests.storage: 20Gi
                                resourcequotas: 4
                                secrets: 50
                                services: 20
                                services.loadbalancers: 0
                                services.nodeports: 0
                                """));
    }
}
