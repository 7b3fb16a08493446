package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Database;
import dev.platform.model.Platform;
import dev.platform.model.Product;

/** Every pod that uses a database finds a connection, also when all of them are there. */
final class DatabasesHaveConnections implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            for (Database database : product.holdings().databases().values()) {
                int pods = product.mostPodsUsing(database);
                if (pods > database.connections()) {
                    findings.error(
                            "databases-have-connections",
                            database.source().at(),
                            "'" + database.name() + "' gives " + database.connections()
                                    + " connections, and the services" + " that use it may have " + pods
                                    + " pods, roll-outs included",
                            "add 'pooler: {}', use a larger size, or lower 'maxReplicas'");
                }
            }
        }
    }
}
