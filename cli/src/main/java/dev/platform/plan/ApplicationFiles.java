package dev.platform.plan;

import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.tree.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** The Argo CD side of the products: an Application a product, its AppProject, an Application for each of its parts. */
final class ApplicationFiles {
    private final Platform platform;
    private final PlanBuilder plan;
    private final ApplicationView.Target target;

    private ApplicationFiles(Platform platform, PlanBuilder plan) {
        this.platform = platform;
        this.plan = plan;
        this.target = new ApplicationView.Target(platform);
    }

    static void plan(Platform platform, PlanBuilder plan) {
        ApplicationFiles files = new ApplicationFiles(platform, plan);
        files.shards();
        platform.products().values().forEach(files::product);
    }

    private void product(Product product) {
        RepoPath cause = Layout.productSpec(product.name());
        RepoPath folder = Layout.applications(platform, product.name());
        plan.draw(
                parentFolder(product).resolve(product.name() + ".yaml"),
                "argocd/application-product",
                ApplicationView.product(product, folder, target),
                cause);
        plan.draw(
                folder.resolve("appproject.yaml"),
                "argocd/appproject-product",
                new ProductView(platform, product),
                Layout.grant(product.name()));
        plan.draw(
                folder.resolve("application-base.yaml"),
                "argocd/application-base",
                ApplicationView.base(product, Layout.base(platform, product.name()), target),
                cause);
        if (!product.holdings().isEmpty()) {
            plan.draw(
                    folder.resolve("application-data.yaml"),
                    "argocd/application-base",
                    ApplicationView.data(product, Layout.data(platform, product.name()), target),
                    cause);
        }
        product.running().forEach(service -> service(product, service, folder));
        if (!product.runningExtra().isEmpty()) {
            plan.draw(
                    folder.resolve("application-extra.yaml"),
                    "argocd/application-service",
                    ApplicationView.extra(product, Layout.extra(platform, product.name()), target),
                    cause);
        }
    }

    private void service(Product product, Service service, RepoPath folder) {
        plan.draw(
                folder.resolve("application-" + service.name() + ".yaml"),
                "argocd/application-service",
                ApplicationView.service(
                        product, service, Layout.service(platform, product.name(), service.name()), target),
                Layout.productSpec(product.name()));
    }

    private RepoPath parentFolder(Product product) {
        Cluster cluster = platform.cluster();
        return cluster.productShards() == 0
                ? Layout.productApplications(cluster)
                : Layout.shard(cluster, shard(product.name(), cluster.productShards()));
    }

    /** Between 'products' and the products, so that no Application has more children than Argo CD can bear. */
    private void shards() {
        Cluster cluster = platform.cluster();
        if (cluster.productShards() == 0) {
            return;
        }
        SortedSet<String> shards = new TreeSet<>();
        platform.products().keySet().forEach(product -> shards.add(shard(product, cluster.productShards())));
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
