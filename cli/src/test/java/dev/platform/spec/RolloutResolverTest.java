package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Rollout;
import dev.platform.model.Service;
import dev.platform.model.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolloutResolverTest {
    private static final String RULE = "rollout-is-possible";
    private static final String FILE = "products/shop/product.yaml";

    private static SampleRepository rollout(String fields) {
        return SampleRepository.shop("rollout: {" + fields + "}");
    }

    private static Service web(String fields) {
        return rollout(fields).service("shop", "web");
    }

    @Test
    void podsFollowEachOtherUnlessSomethingElseIsAskedFor() {
        assertThat(SampleRepository.shop("").service("shop", "web").rollout()).isEqualTo(new Rollout.Rolling());
        assertThat(web("strategy: rolling").rollout()).isEqualTo(new Rollout.Rolling());
    }

    @Test
    void aCanaryHasStepsOfItsOwnOrTheUsualOnes() {
        assertThat(web("strategy: canary").rollout())
                .isEqualTo(new Rollout.Canary(List.of(10, 50), TimeSpan.parse("5m"), false));
        assertThat(web("strategy: canary, steps: [1, 100], pause: 1h").rollout())
                .isEqualTo(new Rollout.Canary(List.of(1, 100), TimeSpan.parse("1h"), false));
    }

    /** Both versions are whole while requests move from one to the other; where pods are divided, a quarter is added. */
    @Test
    void whatRunsTwiceCountsTwice() {
        assertThat(web("strategy: canary").mostPods()).isEqualTo(12);
        assertThat(web("strategy: bluegreen").mostPods()).isEqualTo(12);
        assertThat(web("strategy: rolling").mostPods()).isEqualTo(8);
        Service worker = SampleRepository.empty().product("shop", """
                        indexer:
                          type: worker
                          image: registry.acme.example/shop/indexer
                          replicas: 4
                          rollout: {strategy: canary}
                        """).service("shop", "indexer");
        assertThat(worker.mostPods()).isEqualTo(5);
    }

    @Test
    void stepsRise() {
        for (String steps : List.of("[50, 10]", "[0, 10]", "[10, 101]", "[10, 10]", "[1,2,3,4,5,6,7,8,9,10,11]")) {
            rollout("strategy: canary, steps: " + steps).assertFinds(RULE, FILE + ":10:42", "don't rise", "[10, 50]");
        }
    }

    @Test
    void onlyACanaryHasSteps() {
        rollout("strategy: bluegreen, steps: [10]")
                .assertFinds(RULE, FILE + ":10:45", "only a canary", "remove 'steps'");
    }

    @Test
    void podByPodThereIsNothingToWaitFor() {
        rollout("pause: 5m").assertFinds(RULE, FILE + ":10:24", "without a pause", "strategy: canary");
        rollout("abortOn: slo").assertFinds(RULE, FILE + ":10:26", "nobody watches", "strategy: canary");
    }

    @Test
    void whatWasNotPromisedIsNotBroken() {
        rollout("strategy: canary, abortOn: slo").assertFinds(RULE, FILE + ":10:44", "promises nothing", "add 'slo'");
    }

    @Test
    void aWorkerHasNoRequestsToSwitch() {
        SampleRepository.empty()
                .product("shop", """
                        indexer:
                          type: worker
                          image: registry.acme.example/shop/indexer
                          rollout: {strategy: bluegreen}
                        """)
                .assertFinds(RULE, FILE + ":9:27", "gets no requests", "canary or rolling");
    }

    @Test
    void aDiskIsForOneVersion() {
        SampleRepository.shop("""
                        replicas: 1
                        rollout: {strategy: canary}
                        volumes: {data: {mountPath: /var/lib/shop, size: 1Gi}}
                        """).assertFinds(RULE, FILE + ":11:27", "two versions can't have", "'databases'");
    }

    @Test
    void theNameOfTheNewVersionIsFree() {
        SampleRepository.empty()
                .product("shop", SampleRepository.WEB + """
                          rollout: {strategy: canary}
                        web-canary: {type: worker, image: registry.acme.example/shop/web}
                        """)
                .assertFinds(RULE, FILE + ":10:27", "'web-canary' is needed", "rename");
    }

    @Test
    void onlyWhatRunsAllTheTimeHasARollout() {
        SampleRepository.empty()
                .product(
                        "shop", "once: {type: job, image: registry.acme.example/shop/web, rollout: {strategy: canary}}")
                .assertFinds("field-fits-the-type", FILE + ":6:71", "'rollout' is for services that run", "remove it");
    }
}
