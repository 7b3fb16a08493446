package dev.platform.plan;

import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Between 'products' and the products, so that no Application has more children than Argo CD can bear. */
final class ShardFiles {
    private ShardFiles() {}

    static void plan(Platform platform, PlanBuilder plan) {
        Cluster cluster = platform.cluster();
        if (cluster.productShards() == 0) {
            return;
        }
        ApplicationView.Target target = new ApplicationView.Target(platform);
        SortedSet<String> shards = new TreeSet<>();
        platform.summaries().keySet().forEach(product -> shards.add(shard(product, cluster.productShards())));
        for (String shard : shards) {
            plan.draw(
                    Layout.productApplications(cluster).resolve("products." + shard + ".yaml"),
                    "argocd/application-parent",
                    ApplicationView.parent("products." + shard, "0", Layout.shard(cluster, shard), target),
                    Layout.clusterSpec(cluster));
        }
    }

    /** The group of a product. It depends on the name alone, so a new product moves no other. */
    static String shard(String product, int shards) {
        CRC32 hash = new CRC32();
        hash.update(product.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%02d", hash.getValue() % shards);
    }
}
