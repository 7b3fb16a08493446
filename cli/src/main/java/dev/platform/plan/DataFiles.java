package dev.platform.plan;

import dev.platform.finding.Source;
import dev.platform.model.Cache;
import dev.platform.model.Database;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Secret;
import dev.platform.model.SecretPath;
import dev.platform.model.Store;
import dev.platform.tree.RepoPath;
import java.util.Objects;

/** What a product keeps beside its services, which have it in common and may go while it stays. */
final class DataFiles {
    private static final int PASSWORD_LENGTH = 32;

    private final Platform platform;
    private final PlanBuilder plan;
    private final Product product;
    private final RepoPath folder;

    private DataFiles(Platform platform, PlanBuilder plan, Product product) {
        this.platform = platform;
        this.plan = plan;
        this.product = product;
        this.folder = Layout.data(platform, product.name());
    }

    static void plan(Platform platform, Product product, PlanBuilder plan) {
        new DataFiles(platform, plan, product).plan();
    }

    private void plan() {
        product.holdings().secrets().values().forEach(this::secret);
        product.holdings().databases().values().forEach(this::database);
        product.holdings().caches().values().forEach(this::cache);
        product.holdings().outside().forEach(this::keys);
        product.holdings().databases().values().stream()
                .filter(database -> database.backup() != null)
                .findFirst()
                .ifPresent(this::backupKeys);
    }

    private void secret(Secret secret) {
        SecretView view = new SecretView(product, secret);
        draw("externalsecret-" + secret.name(), "externalsecret", view, secret.source());
        if (secret instanceof Secret.Generated) {
            draw("password-" + secret.name(), "password", view, secret.source());
        }
    }

    private void database(Database database) {
        DatabaseView view = new DatabaseView(platform, product, database);
        draw("cluster-" + view.name(), "cluster", view, database.source());
        draw("podmonitor-" + view.name(), "podmonitor", view, database.source());
        if (view.backup() != null) {
            draw("objectstore-" + view.name(), "objectstore", view, database.source());
            draw("scheduledbackup-" + view.name(), "scheduledbackup", view, database.source());
        }
        if (database.pooler() != null) {
            draw("pooler-" + database.poolerObject(), "pooler", view, database.source());
        }
    }

    /** One for all databases: what it opens is the product's folder of the bucket. */
    private void backupKeys(Database database) {
        secret(new Secret.Stored(
                DatabaseView.BackupView.KEYS,
                SecretPath.of(product.name(), "backups"),
                Secret.Stored.REFRESH,
                database.source().below("backup")));
    }

    /** What the provider wrote into the store of secrets. */
    private void keys(Store.Outside store) {
        secret(new Secret.Stored(store.object(), store.path(), Secret.Stored.REFRESH, store.source()));
    }

    private void cache(Cache cache) {
        String image =
                Objects.requireNonNull(platform.cluster().caches()).image().value();
        CacheView view = new CacheView(product, cache, image);
        draw("statefulset-" + view.name(), "statefulset", view, cache.source());
        draw("service-" + view.name(), "service", view, cache.source());
        draw("serviceaccount-" + view.name(), "serviceaccount", view, cache.source());
        if (view.password() != null) {
            secret(new Secret.Generated(view.name(), PASSWORD_LENGTH, cache.source()));
        }
    }

    private void draw(String file, String template, Record view, Source cause) {
        plan.draw(folder.resolve(file + ".yaml"), "data/" + template, view, cause.at());
    }
}
