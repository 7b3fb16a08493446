package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Summary;
import java.util.Set;

/**
 * The issuer can give out all certificates in one week. Only a warning: it matters on the day when a cluster is built
 * anew, and all of them are asked for at once.
 */
final class CertificatesFitTheIssuer implements Rule {
    @Override
    public Set<Part> asks() {
        return Set.of(Part.CLUSTER);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        Integer most = platform.cluster().issuer().perWeek();
        int needed = platform.summaries().values().stream()
                .mapToInt(Summary::certificates)
                .sum();
        if (most != null && needed > most) {
            findings.warning(
                    "certificates-fit-the-issuer",
                    platform.cluster().source().at("spec", "certificates", "perWeek"),
                    "the products need " + needed + " certificates; the issuer gives out " + most + " in one week",
                    "have the issuer raise its limit, or use fewer own domains: the hosts of a product's default domain"
                            + " share one certificate");
        }
    }
}
