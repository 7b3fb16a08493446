package dev.platform.plan;

import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Secret;
import dev.platform.tree.RepoPath;

/** What a product keeps beside its services, which have it in common and may go while it stays. */
final class DataFiles {
    private final PlanBuilder plan;
    private final Product product;
    private final RepoPath folder;

    private DataFiles(Platform platform, PlanBuilder plan, Product product) {
        this.plan = plan;
        this.product = product;
        this.folder = Layout.data(platform, product.name());
    }

    static void plan(Platform platform, PlanBuilder plan) {
        platform.products().values().forEach(product -> new DataFiles(platform, plan, product).plan());
    }

    private void plan() {
        product.secrets().values().forEach(this::secret);
    }

    private void secret(Secret secret) {
        SecretView view = new SecretView(product, secret);
        draw("externalsecret-" + secret.name(), "externalsecret", view, secret);
        if (secret instanceof Secret.Generated) {
            draw("password-" + secret.name(), "password", view, secret);
        }
    }

    private void draw(String file, String template, Record view, Secret secret) {
        plan.draw(
                folder.resolve(file + ".yaml"),
                "data/" + template,
                view,
                secret.source().at());
    }
}
