package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiersAreGrantedTest {
    private static SampleRepository service(String tier, String granted) {
        return SampleRepository.shop("tier: " + tier).grant("shop", "owner: team-shop\nsize: small\ntier: " + granted);
    }

    @ParameterizedTest
    @CsvSource({"batch, batch", "batch, critical", "standard, standard", "standard, critical", "critical, critical"})
    void aServiceCanRankUpToTheGrant(String tier, String granted) {
        service(tier, granted).assertIsRight();
    }

    @ParameterizedTest
    @CsvSource({"standard, batch", "critical, batch", "critical, standard"})
    void aServiceCantRankAboveTheGrant(String tier, String granted) {
        service(tier, granted)
                .assertFinds(
                        "tiers-are-granted",
                        "products/shop/product.yaml:10:13",
                        "'" + tier + "' is above '" + granted + "', which products/shop/grant.yaml grants",
                        "ask the platform team to raise 'tier'");
    }
}
