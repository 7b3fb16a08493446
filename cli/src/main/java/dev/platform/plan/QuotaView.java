package dev.platform.plan;

import dev.platform.model.Product;
import dev.platform.model.Quota;

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
        int secrets,
        int configMaps,
        int replicaSets,
        int jobs,
        int routes,
        int networkPolicies) {

    /** What the platform itself keeps in a namespace, with room for what Kubernetes adds. */
    private static final int OWN = 10;

    /** revisionHistoryLimit of a Deployment, and the two that take part in a roll-out. */
    private static final int REPLICA_SETS_EACH = 7;

    /** Kept runs of a cron, and the running one. */
    private static final int JOBS_EACH = 6;

    QuotaView(Product product) {
        this(product, product.grant().quota(), product.grant().quota().services());
    }

    private QuotaView(Product product, Quota quota, int services) {
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
                OWN + 4 * services,
                OWN + 4 * services,
                REPLICA_SETS_EACH * services,
                JOBS_EACH * services,
                2 * services,
                OWN + services);
    }
}
