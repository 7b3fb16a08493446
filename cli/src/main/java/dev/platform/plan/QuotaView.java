package dev.platform.plan;

import dev.platform.model.Product;
import dev.platform.model.Quantity;
import dev.platform.model.Quota;
import dev.platform.model.Service.Resources;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the templates of quotas and limits see. The counts of objects follow from the number of services. */
record QuotaView(
        String product,
        String team,
        String cpu,
        String memory,
        String ephemeralStorage,
        String storage,
        int volumes,
        int pods,
        int services,
        int workloads,
        int addresses,
        int secrets,
        int configMaps,
        int replicaSets,
        int jobs,
        int analyses,
        int routes,
        int networkPolicies,
        Each each) {

    /** What the platform itself keeps in a namespace, with room for what Kubernetes adds. */
    private static final int OWN = 10;

    /**
     * revisionHistoryLimit of a Deployment, and the two that take part in a roll-out; the same again where Argo Rollouts
     * makes them of a Deployment.
     */
    private static final int REPLICA_SETS_EACH = 14;

    /** What Argo Rollouts keeps of a roll-out's analyses: five that went well, five that didn't, and the running one. */
    private static final int ANALYSES_EACH = 11;

    /** What CloudNativePG makes of a database: Services for writing and reading, and one for its pooler. */
    private static final int ADDRESSES_OF_A_STORE = 4;

    /** Passwords, certificates and their authorities. */
    private static final int SECRETS_OF_A_STORE = 6;

    /** Kept runs of a cron, and the running one. */
    private static final int JOBS_EACH = 6;

    QuotaView(Product product) {
        this(
                product,
                product.grant().quota(),
                product.grant().quota().services(),
                product.holdings().stores().size(),
                product.dashboards().size());
    }

    private QuotaView(Product product, Quota quota, int services, int stores, int dashboards) {
        this(
                product.name(),
                product.owner().name(),
                quota.cpu().text(),
                quota.memory().text(),
                quota.ephemeralStorage().text(),
                quota.storage().text(),
                quota.volumes(),
                quota.pods(),
                services,
                services + stores,
                2 * services + ADDRESSES_OF_A_STORE * stores,
                OWN + 4 * services + SECRETS_OF_A_STORE * stores,
                OWN + 4 * (services + stores) + dashboards,
                // Those of failed roll-outs are kept until one succeeds.
                OWN + REPLICA_SETS_EACH * (services + stores),
                JOBS_EACH * (services + stores),
                ANALYSES_EACH * services,
                quota.hosts(),
                OWN + services + 2 * stores,
                Each.of(quota));
    }

    /**
     * What one container or volume may have. Kubernetes refuses limits of which the smaller one is the larger, so no
     * default exceeds the quota.
     *
     * @param volume null if the quota has no room for the smallest volume
     */
    record Each(
            String leastCpu,
            String leastMemory,
            String memory,
            String ephemeralStorage,
            @Nullable Volume volume) {
        private static final Quantity DEFAULT = Quantity.parse("256Mi");
        private static final Quantity LEAST_VOLUME = Quantity.parse("1Gi");

        private static Each of(Quota quota) {
            return new Each(
                    Resources.LEAST_CPU.text(),
                    Resources.LEAST_MEMORY.text(),
                    smaller(DEFAULT, quota.memory()),
                    smaller(DEFAULT, quota.ephemeralStorage()),
                    quota.storage().compareTo(LEAST_VOLUME) < 0
                            ? null
                            : new Volume(LEAST_VOLUME.text(), quota.storage().text()));
        }

        private static String smaller(Quantity one, Quantity other) {
            return Collections.min(List.of(one, other)).text();
        }
    }

    /** The size of a volume. */
    record Volume(String least, String most) {}
}
