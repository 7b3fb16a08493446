package dev.platform.check;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class CertificatesFitTheIssuerTest {
    private static final String HOSTS = "ingress: {hosts: [{host: www.shop.example}, {host: shop.example}]}";

    private static SampleRepository issuer(String certificates) {
        return SampleRepository.shop(HOSTS)
                .grant("shop", "owner: team-shop\nsize: small\ndomains: [shop.example]")
                .cluster("certificates: " + certificates);
    }

    @Test
    void asManyAsItGivesOutAreRight() {
        issuer("{perWeek: 3}").assertIsRight();
        issuer("{issuer: own}").assertIsRight();
    }

    @Test
    void moreAreToldOf() {
        issuer("{perWeek: 2}")
                .assertFinds(
                        "certificates-fit-the-issuer",
                        "clusters/production/cluster.yaml:8:27",
                        "need 3 certificates; the issuer gives out 2",
                        "raise its limit");
    }
}
