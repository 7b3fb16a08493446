package dev.platform.plan;

import static dev.platform.SampleRepository.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Tier;
import dev.platform.plan.ClusterFiles.TierView;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterFilesTest {
    @Test
    void higherTiersHaveHigherPrioritiesAndOnlyTheHighestDisplaces() {
        List<TierView> tiers = Arrays.stream(Tier.values()).map(TierView::of).toList();
        assertThat(tiers).extracting(TierView::value).isSorted().doesNotHaveDuplicates();
        assertThat(tiers).extracting(TierView::preemption).containsExactly("Never", "Never", "PreemptLowerPriority");
    }

    @Test
    void oneTierIsTheDefault() {
        assertThat(Tier.values())
                .filteredOn(tier -> TierView.of(tier).isDefault())
                .containsExactly(Tier.STANDARD);
    }

    @Test
    void theGatewayHasARecordForEachFamily() {
        SampleRepository both =
                SampleRepository.empty().cluster("gateway: {addresses: [203.0.113.10, \"2001:db8::1\", 203.0.113.11]}");
        assertThat(both.spec("addons/platform-gateway/dnsendpoint.yaml").get("endpoints"))
                .isEqualTo(yaml("""
                                - dnsName: gateway.apps.acme.example
                                  recordType: A
                                  recordTTL: 300
                                  targets: [203.0.113.10, 203.0.113.11]
                                - dnsName: gateway.apps.acme.example
                                  recordType: AAAA
                                  recordTTL: 300
                                  targets: ["2001:db8::1"]
                                """));
    }

    @Test
    void withoutAddressesThereIsNoRecord() {
        assertThat(SampleRepository.empty().render().files().keySet())
                .noneMatch(path -> path.name().startsWith("dnsendpoint"));
    }

    @Test
    void onlyNamespacesOfProductsAddListeners() {
        assertThat(SampleRepository.empty()
                        .spec("addons/platform-gateway/gateway.yaml")
                        .get("allowedListeners"))
                .isEqualTo(yaml(
                        "{namespaces: {from: Selector, selector: {matchExpressions: [{key: platform.dev/product, operator:"
                                + " Exists}]}}}"));
    }

    @Test
    void roomIsHeldFreeByPodsThatEverybodyDisplaces() {
        SampleRepository spare = SampleRepository.shop("").cluster("spare: {pods: 3, cpu: \"2\", memory: 4Gi}");
        assertThat(spare.spec("addons/platform-spare/deployment.yaml").get("replicas"))
                .isEqualTo(3L);
        assertThat(spare.object("addons/platform-spare/priorityclass.yaml").get("value"))
                .isEqualTo(-10L);
        assertThat(spare.object("argocd/addons/platform-spare.yaml")).isNotEmpty();
        assertThat(spare.rendered("clusters/production/products/shop/base/resourcequota-no-foreign-priority.yaml"))
                .contains("- platform-spare\n");
    }

    @Test
    void noRoomIsHeldFreeUnlessItIsAskedFor() {
        assertThat(SampleRepository.empty().render().files().keySet())
                .noneMatch(path -> path.value().contains("platform-spare"));
    }
}
