package dev.platform.app;

import dev.platform.cluster.ApiServer;
import dev.platform.cluster.ClusterChoice;
import dev.platform.finding.Findings;
import dev.platform.git.FolderAge;
import dev.platform.git.GitRepository;
import dev.platform.model.Name;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.status.Commits;
import dev.platform.status.Commits.Relation;
import dev.platform.status.LiveProduct;
import dev.platform.status.ProductJudgement;
import dev.platform.status.ProductStatus;
import dev.platform.tree.RepoPath;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What runs, compared with what the repository says. It reads, and can be asked again and again. */
public final class LiveStatus implements AutoCloseable {
    private final SortedMap<String, Product> products;
    private final boolean single;
    private final @Nullable GitRepository git;
    private final ApiServer server;
    private final LiveReader reader;

    private LiveStatus(
            SortedMap<String, Product> products, boolean single, @Nullable GitRepository git, ApiServer server) {
        this.products = products;
        this.single = single;
        this.git = git;
        this.server = server;
        this.reader = new LiveReader(server);
    }

    /**
     * Reads the repository that the folder is in. Nothing is asked of the cluster yet.
     *
     * @param name null for all products
     * @return null if there is nothing to compare with, which the findings say
     */
    public static @Nullable LiveStatus open(
            Path folder, @Nullable Name name, ClusterChoice choice, Steps steps, Findings findings) {
        Workspace workspace = Workspace.open(folder, steps, findings);
        Platform platform = Desired.platform(workspace.inputs(), steps, findings);
        if (platform == null) {
            return null;
        }
        SortedMap<String, Product> products = platform.products();
        if (name != null) {
            Product product = NamedService.product(name.value(), platform, findings);
            if (product == null) {
                return null;
            }
            products = new TreeMap<>(Map.of(product.name(), product));
        }
        GitRepository git = GitRepository.isRepository(workspace.root()) ? GitRepository.open(workspace.root()) : null;
        return new LiveStatus(products, name != null, git, ApiServer.of(choice));
    }

    /** The commit that is checked out; empty if there is none. */
    public String head() {
        String commit = git == null ? null : git.head().commit();
        return commit == null ? "" : commit;
    }

    /** How the products are now, the worst first. */
    public List<ProductStatus> read(Instant now, Steps steps) {
        Map<String, LiveProduct> live = steps.take(
                "asking " + server.url(),
                () -> single
                        ? Map.of(products.firstKey(), reader.one(products.firstKey()))
                        : reader.all(products.keySet()),
                read -> "read the objects of " + read.size() + " products");
        return products.values().stream()
                .map(product -> judge(product, Objects.requireNonNull(live.get(product.name())), now))
                .sorted(Comparator.comparing(ProductStatus::state).reversed().thenComparing(ProductStatus::name))
                .toList();
    }

    private ProductStatus judge(Product product, LiveProduct live, Instant now) {
        return ProductJudgement.of(product, live, commits(), now);
    }

    /** Without Git nothing is known of commits, and nothing is said of them. */
    private Commits commits() {
        GitRepository repository = git;
        return (revision, folder) -> repository == null ? Relation.CURRENT : relation(repository, revision, folder);
    }

    private static Relation relation(GitRepository git, String revision, RepoPath folder) {
        FolderAge age = git.age(folder, revision).orElse(FolderAge.OLDER);
        return switch (age) {
            case SAME -> Relation.CURRENT;
            case NEWER -> Relation.PENDING;
            case OLDER -> Relation.UNSEEN;
        };
    }

    @Override
    public void close() {
        reader.close();
        server.close();
        if (git != null) {
            git.close();
        }
    }
}
