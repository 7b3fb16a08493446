package dev.platform.plan;

import dev.platform.model.Cluster.Gateway;
import dev.platform.model.HostName;
import dev.platform.model.Product;
import dev.platform.model.Visibility;
import java.util.List;

/**
 * The listeners of a product on one Gateway.
 *
 * @param ownHosts hosts outside the default domain
 */
record ListenersView(
        ProductView product, String name, String gateway, String gatewayNamespace, List<OwnHost> ownHosts) {
    ListenersView(ProductView view, Product product, Visibility visibility) {
        this(
                view,
                Names.listenerSet(product.name(), visibility),
                visibility.toString(),
                Gateway.NAMESPACE,
                OwnHost.all(product.hosts(visibility, true)));
    }

    /**
     * A host of the product's own domains.
     *
     * @param listener its listener: a DNS label, so without the dots of the host
     */
    record OwnHost(String host, String listener, String secret) {
        static List<OwnHost> all(List<HostName> hosts) {
            return hosts.stream()
                    .map(HostName::value)
                    .map(host -> new OwnHost(host, Names.label(host), Names.label(host + "-tls")))
                    .toList();
        }
    }
}
