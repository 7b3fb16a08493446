package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Demand;
import dev.platform.model.Service.Volume;
import org.junit.jupiter.api.Test;

class VolumeResolverTest {
    private static final String FILE = "products/shop/product.yaml";
    private static final String DISK = "data: {mountPath: /var/lib/shop, size: 10Gi}";

    private static SampleRepository volumes(String volumes) {
        return SampleRepository.shop("replicas: 1\nvolumes: {" + volumes + "}");
    }

    @Test
    void aDiskIsKeptUnlessItIsSaidToBeEphemeral() {
        assertThat(volumes(DISK).service("shop", "web").volumes())
                .singleElement()
                .satisfies(volume -> {
                    assertThat(volume.ephemeral()).isFalse();
                    assertThat(volume.storageClass()).isNull();
                });
        assertThat(volumes("scratch: {mountPath: /var/cache/a, size: 100Mi, ephemeral: true}")
                        .service("shop", "web")
                        .volumes())
                .extracting(Volume::ephemeral)
                .containsExactly(true);
    }

    /** The old pod gives its disk up before the new one gets it, so no second one has to fit. */
    @Test
    void aDiskCountsAndItsPodHasNoSuccessorBesideIt() {
        Demand demand = Demand.of(volumes(DISK).service("shop", "web"));
        assertThat(demand.pods()).isEqualTo(1);
        assertThat(demand.volumes()).isEqualTo(1);
        assertThat(demand.storage()).isEqualByComparingTo("10737418240");
    }

    @Test
    void aDiskBeyondTheQuotaIsWrong() {
        volumes("data: {mountPath: /var/lib/shop, size: 30Gi}")
                .assertFinds("quotas-are-kept", FILE + ":6:5", "30Gi", "remove a store");
    }

    @Test
    void aDiskIsForOnePod() {
        SampleRepository.shop("volumes: {" + DISK + "}")
                .assertFinds("fields-fit-together", FILE + ":10:23", "the service may have 6", "replicas: 1");
        SampleRepository.shop("volumes: {scratch: {mountPath: /var/cache/a, size: 100Mi, ephemeral: true}}")
                .assertIsRight();
    }

    @Test
    void foldersOfAContainerDoNotHideEachOther() {
        volumes(DISK + ", more: {mountPath: /var/lib/shop/more, size: 1Gi}")
                .assertFinds("mount-path-is-free", FILE + ":11:81", "hide each other", "side by side");
    }

    @Test
    void aFolderOnTheNodeHasNoClassAndFitsThePod() {
        volumes("scratch: {mountPath: /var/cache/a, size: 100Mi, ephemeral: true, storageClass: fast}")
                .assertFinds("fields-fit-together", FILE + ":11:96", "has no class", "remove 'storageClass'");
        volumes("scratch: {mountPath: /var/cache/a, size: 2Gi, ephemeral: true}")
                .assertFinds(
                        "fields-fit-together", FILE + ":11:16", "larger than the pod's local disk", "ephemeralStorage");
    }

    @Test
    void aVolumeHasASize() {
        volumes("data: {mountPath: /var/lib/shop, size: \"0\"}")
                .assertFinds("number-is-in-range", FILE + ":11:56", "has no size", "10Gi");
    }
}
