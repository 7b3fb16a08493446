package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Cluster.NodePool;
import dev.platform.model.Demand;
import dev.platform.model.Platform;
import dev.platform.model.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/**
 * All products at their largest at the same time find nodes. Only a warning, since a platform may bet that they never
 * are; quotas are not added up, since most of them are larger than what the services can use.
 */
final class NodesHaveRoom implements Rule {
    @Override
    public Set<Part> asks() {
        return Set.of(Part.CLUSTER);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        compare("CPU", Demand::cpu, NodePool::cpu, platform, findings);
        compare("memory", Demand::memory, NodePool::memory, platform, findings);
    }

    private static void compare(
            String what,
            Function<Demand, BigDecimal> demand,
            Function<NodePool, Quantity> room,
            Platform platform,
            Findings findings) {
        Collection<NodePool> pools = platform.cluster().nodePools().values();
        if (pools.isEmpty()) {
            return;
        }
        BigDecimal there = platform.cluster().room(room);
        BigDecimal needed = demand.apply(Demand.of(platform));
        if (needed.compareTo(there) > 0) {
            Quantity like = room.apply(pools.iterator().next());
            findings.warning(
                    "nodes-have-room",
                    platform.cluster().source().at("spec", "nodePools"),
                    "all services at their largest, roll-outs included, need " + Amounts.text(needed, like) + " of "
                            + what + "; the node pools at their largest have " + Amounts.text(there, like),
                    "raise 'max' of a node pool, or lower 'maxReplicas' of large services");
        }
    }
}
