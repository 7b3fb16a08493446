package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Database;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Secret;
import dev.platform.model.Store;
import java.util.Set;

/** Secrets that people keep in a store are asked for where the cluster has one. */
final class SecretsHaveAStore implements Rule {
    @Override
    public Set<Part> asks() {
        return Set.of(Part.CLUSTER);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        if (platform.cluster().vault() != null) {
            return;
        }
        for (Product product : platform.products().values()) {
            for (Secret secret : product.holdings().secrets().values()) {
                if (secret instanceof Secret.Stored) {
                    findings.error(
                            "secrets-have-a-store",
                            secret.source().at(),
                            "the secret '" + secret.name() + "' is kept in a store, and the cluster has none",
                            "use 'generate', or have the platform team add spec.secrets to "
                                    + platform.cluster().source().file());
                }
            }
            for (Store.Outside store : product.holdings().outside()) {
                findings.error(
                        "secrets-have-a-store",
                        store.source().at(),
                        "the keys of '" + store.name() + "' are kept in a store, and the cluster has none",
                        "have the platform team add spec.secrets to "
                                + platform.cluster().source().file());
            }
            for (Database database : product.holdings().databases().values()) {
                if (database.backup() != null) {
                    findings.error(
                            "secrets-have-a-store",
                            database.source().at("backup"),
                            "the keys for backups of '" + database.name()
                                    + "' are kept in a store, and the cluster has none",
                            "write backup: {enabled: false}, or have the platform team add spec.secrets to "
                                    + platform.cluster().source().file());
                }
            }
        }
    }
}
