package dev.platform.plan;

import dev.platform.model.AddonVersionName;
import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Optional;

/** Where everything stands in the repository: the one place for its paths. */
public final class Layout {
    public static final RepoPath CODEOWNERS = RepoPath.of(".github", "CODEOWNERS");

    private static final String LOCK = "platform.lock";
    private static final RepoPath PRODUCTS = RepoPath.of("products");
    private static final RepoPath SETTINGS = RepoPath.of("platform.yaml");

    private Layout() {}

    public static RepoPath settings() {
        return SETTINGS;
    }

    /** The specs of all products. */
    public static RepoPath products() {
        return PRODUCTS;
    }

    public static RepoPath product(String product) {
        return PRODUCTS.resolve(product);
    }

    /** The product in whose specs a file is; empty if it is in none. */
    public static Optional<String> productOf(String file) {
        String[] steps = file.split("/", 3);
        return steps.length == 3 && steps[0].equals(PRODUCTS.value()) ? Optional.of(steps[1]) : Optional.empty();
    }

    public static RepoPath productSpec(String product) {
        return product(product).resolve("product.yaml");
    }

    public static RepoPath grant(String product) {
        return product(product).resolve("grant.yaml");
    }

    public static RepoPath versions(String product) {
        return product(product).resolve("versions.yaml");
    }

    public static RepoPath clusterSpec(Cluster cluster) {
        return clusterSpec(cluster.name());
    }

    public static RepoPath clusterSpec(String cluster) {
        return RepoPath.of("clusters", cluster, "cluster.yaml");
    }

    /** A version of an add-on in the catalogue. */
    public static RepoPath addonVersion(String addon, AddonVersionName version) {
        return RepoPath.of("addons", addon, version.value());
    }

    /** The schemas of a cluster's kinds, which are pulled from it or imported: neither written by people nor rendered. */
    public static RepoPath schemas(String cluster) {
        return RepoPath.of("clusters", cluster, "schemas");
    }

    /** The folders that hold nothing but what is rendered. */
    public static List<RepoPath> rendered(Cluster cluster) {
        return List.of(bootstrap(cluster), argocd(cluster), folder(cluster, "addons"), folder(cluster, "products"));
    }

    /** What tells of each rendered file what it is rendered from, and its hash: a product's, or the platform's own. */
    public static RepoPath lock(Cluster cluster, String product) {
        RepoPath folder = product.isEmpty()
                ? clusterSpec(cluster).parent()
                : folder(cluster, "products").resolve(product);
        return folder.resolve(LOCK);
    }

    public static boolean isLock(RepoPath path) {
        return path.name().equals(LOCK);
    }

    /** What is rendered for one product: the folders of its objects and its Applications, and what holds these. */
    public static List<RepoPath> rendered(Cluster cluster, String product) {
        return List.of(
                folder(cluster, "products").resolve(product),
                applications(cluster, product),
                application(cluster, product));
    }

    /** The Application that holds a product's own ones. */
    static RepoPath application(Cluster cluster, String product) {
        RepoPath folder = cluster.productShards() == 0
                ? productApplications(cluster)
                : shard(cluster, ShardFiles.shard(product, cluster.productShards()));
        return folder.resolve(product + ".yaml");
    }

    /** Whether a file may be an Application of Argo CD. */
    public static boolean holdsApplications(Cluster cluster, RepoPath file) {
        return file.isBelow(argocd(cluster)) || file.isBelow(bootstrap(cluster));
    }

    static RepoPath bootstrap(Cluster cluster) {
        return folder(cluster, "bootstrap");
    }

    static RepoPath addon(Cluster cluster, String addon) {
        return folder(cluster, "addons").resolve(addon);
    }

    static RepoPath base(Platform platform, String product) {
        return service(platform, product, "base");
    }

    /** What a product keeps beside its services. */
    static RepoPath data(Platform platform, String product) {
        return service(platform, product, "data");
    }

    /** What a team writes itself. */
    static RepoPath extra(Platform platform, String product) {
        return service(platform, product, "extra");
    }

    public static RepoPath service(Platform platform, String product, String service) {
        return folder(platform.cluster(), "products").resolve(product).resolve(service);
    }

    /** The Applications of the add-ons. */
    static RepoPath addonApplications(Cluster cluster) {
        return argocd(cluster).resolve("addons");
    }

    /** The Applications of the products, or of the groups that hold them. */
    static RepoPath productApplications(Cluster cluster) {
        return argocd(cluster).resolve("products");
    }

    /** The Applications of the products of one group. */
    static RepoPath shard(Cluster cluster, String shard) {
        return argocd(cluster).resolve("shards").resolve(shard);
    }

    /** What a product's own Application holds: its AppProject and an Application for each of its parts. */
    static RepoPath applications(Cluster cluster, String product) {
        return argocd(cluster).resolve("applications").resolve(product);
    }

    private static RepoPath argocd(Cluster cluster) {
        return folder(cluster, "argocd");
    }

    private static RepoPath folder(Cluster cluster, String name) {
        return RepoPath.of("clusters", cluster.name(), name);
    }
}
