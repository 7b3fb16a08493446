package dev.platform.plan;

import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.tree.RepoPath;

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

    static void plan(Platform platform, Product product, PlanBuilder plan) {
        new ApplicationFiles(platform, plan).product(product);
    }

    private void product(Product product) {
        RepoPath cause = Layout.productSpec(product.name());
        RepoPath folder = Layout.applications(platform.cluster(), product.name());
        plan.draw(
                Layout.application(platform.cluster(), product.name()),
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
}
