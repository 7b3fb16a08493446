package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import java.util.Set;

/** Instances of a database ask the API server who of them writes, and the network opens only what is named. */
final class DatabasesReachTheApiServer implements Rule {
    @Override
    public Set<Part> asks() {
        return Set.of(Part.CLUSTER);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        Cluster cluster = platform.cluster();
        if (cluster.databases() != null && cluster.network().apiServer().isEmpty()) {
            findings.error(
                    "api-server-has-addresses",
                    cluster.source().at("spec", "databases"),
                    "databases call the API server, and its addresses aren't known",
                    "add them to 'network.apiServer'");
        }
    }
}
