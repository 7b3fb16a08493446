package dev.platform.plan;

import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Visibility;
import dev.platform.plan.ListenersView.OwnHost;
import dev.platform.tree.RepoPath;
import java.util.List;

/** The guardrails of each product: what fences it in, and what only the platform may write in its namespace. */
final class ProductFiles {
    /** Templates that see nothing but the product, and whose output depends on its grant. */
    private static final List<String> GRANTED = List.of(
            "namespace",
            "resourcequota-no-cross-namespace-affinity",
            "resourcequota-no-foreign-priority",
            "rolebinding-developers",
            "rolebinding-sync",
            "serviceaccount-argocd-sync",
            "serviceaccount-default");

    private static final List<String> HOSTS = List.of("certificate-wildcard", "dnsendpoint");

    private static final List<String> STORE = List.of("secretstore", "serviceaccount-external-secrets");

    private final Platform platform;
    private final PlanBuilder plan;
    private final Product product;
    private final ProductView view;
    private final RepoPath folder;

    private ProductFiles(Platform platform, PlanBuilder plan, Product product) {
        this.platform = platform;
        this.plan = plan;
        this.product = product;
        this.view = new ProductView(platform, product);
        this.folder = Layout.base(platform, product.name());
    }

    static void plan(Platform platform, Product product, PlanBuilder plan) {
        new ProductFiles(platform, plan, product).plan();
    }

    private void plan() {
        RepoPath grant = Layout.grant(product.name());
        RepoPath spec = Layout.productSpec(product.name());
        GRANTED.forEach(template -> draw(template, template, view, grant));
        quotas(grant);
        network(spec);
        hosts(spec);
        extra();
        if (platform.cluster().vault() != null) {
            STORE.forEach(template -> draw(template, template, view, Layout.clusterSpec(platform.cluster())));
        }
    }

    private void hosts(RepoPath spec) {
        if (product.hasHosts()) {
            HOSTS.forEach(template -> draw(template, template, view, spec));
        }
        for (Visibility visibility : product.visibilities()) {
            String suffix = visibility == Visibility.PUBLIC ? "" : "-" + visibility;
            draw("listenerset" + suffix, "listenerset", new ListenersView(view, product, visibility), spec);
        }
        for (OwnHost host : OwnHost.all(product.ownHosts())) {
            draw("certificate-" + Names.file(host.host()), "certificate-host", new HostView(view, host), spec);
        }
    }

    private void extra() {
        RepoPath written = Layout.product(product.name()).resolve("extra");
        RepoPath target = Layout.extra(platform, product.name());
        product.runningExtra()
                .forEach((name, manifest) -> plan.copy(target.resolve(name), manifest.text(), written.resolve(name)));
    }

    private void quotas(RepoPath grant) {
        QuotaView quota = new QuotaView(product);
        draw("resourcequota-compute", "resourcequota-compute", quota, grant);
        draw("resourcequota-objects", "resourcequota-objects", quota, grant);
        draw("limitrange", "limitrange", quota, grant);
    }

    private void network(RepoPath spec) {
        RepoPath cluster = Layout.clusterSpec(platform.cluster());
        draw("networkpolicy-default-deny", "networkpolicy-default-deny", view, cluster);
        NetworkPolicies policies = new NetworkPolicies(platform);
        draw("networkpolicy-allow-dns", "networkpolicy", policies.dns(product), cluster);
        for (Service service : product.services().values()) {
            draw("networkpolicy-service-" + service.name(), "networkpolicy", policies.of(product, service), spec);
        }
        for (NetworkPolicyView store : new StoreNetworkPolicies(platform.cluster(), product).all()) {
            draw("networkpolicy-" + store.name(), "networkpolicy", store, spec);
        }
    }

    private void draw(String file, String template, Record seen, RepoPath cause) {
        plan.draw(folder.resolve(file + ".yaml"), "product/" + template, seen, cause);
    }

    /** A host of the product's own domains, with its product. */
    record HostView(ProductView product, OwnHost host) {}
}
