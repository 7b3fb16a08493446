package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import java.util.Set;

/** No product has the name of something else that has a namespace or an Application of that name. */
final class NamesAreFree implements Rule {
    private static final Set<String> RESERVED = Set.of(
            "default",
            "argocd",
            "root",
            "addon",
            "addons",
            "products",
            "shared",
            "platform",
            "gateway",
            "istio-system");

    /** Pods look up short names in the cluster first: the service example of a product com would be example.com. */
    private static final Set<String> TOP_LEVEL_DOMAINS =
            Set.of("com", "edu", "gov", "int", "mil", "net", "org", "svc", "cluster");

    @Override
    public void check(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            if (isTaken(product.name(), platform)) {
                findings.error(
                        "name-is-free",
                        product.source().at("metadata", "name"),
                        "the name '" + product.name() + "' is taken by the platform",
                        "choose another name for the product and its folder");
            }
        }
    }

    private static boolean isTaken(String name, Platform platform) {
        Cluster.Network network = platform.cluster().network();
        return RESERVED.contains(name)
                || TOP_LEVEL_DOMAINS.contains(name)
                || network.dns().namespace().value().equals(name)
                || network.monitoring().namespace().value().equals(name)
                || name.startsWith("kube-")
                || name.startsWith("platform-")
                || platform.reservedNames().contains(name)
                || platform.addons().values().stream()
                        .anyMatch(addon -> addon.name().equals(name)
                                || addon.namespace().value().equals(name));
    }
}
