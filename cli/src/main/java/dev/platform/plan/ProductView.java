package dev.platform.plan;

import dev.platform.model.Cluster;
import dev.platform.model.Cluster.Gateway;
import dev.platform.model.Cluster.Vault;
import dev.platform.model.HostName;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Retirement;
import dev.platform.model.Tier;
import dev.platform.model.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of a product's guardrails see.
 *
 * @param domains every domain in which the product may have hosts, separated by commas
 * @param images the repositories of its images, each with all below it, separated by commas
 * @param expiry the day an experiment ends; null unless it is one
 * @param ending null unless it is on its way out
 * @param higherPriorities the PriorityClasses of products above the one that was granted
 */
record ProductView(
        String product,
        String displayName,
        String team,
        String group,
        String lifecycle,
        @Nullable Expiry expiry,
        @Nullable Ending ending,
        String size,
        List<String> higherPriorities,
        String podSecurityVersion,
        String domains,
        String images,
        String domain,
        String wildcard,
        String issuer,
        List<DnsRecord> records,
        @Nullable VaultView vault,
        ApplicationView.Target target) {

    ProductView(Platform platform, Product product) {
        this(platform, platform.cluster(), product, platform.cluster().domainOf(product.name()));
    }

    private ProductView(Platform platform, Cluster cluster, Product product, HostName domain) {
        this(
                product.name(),
                product.displayName(),
                product.owner().name(),
                product.owner().group().value(),
                product.grant().lifecycle().toString(),
                expiry(product),
                Ending.of(product),
                product.grant().size(),
                higherPriorities(product.grant().tier()),
                "v" + cluster.kubernetes(),
                domains(domain, product),
                images(platform, product),
                domain.value(),
                "*." + domain,
                cluster.issuer().name().value(),
                records(cluster, product, "*." + domain),
                vault(cluster.vault(), product),
                new ApplicationView.Target(platform));
    }

    /** One record for all hosts that are public; a host that isn't has its own, which goes before that. */
    private static List<DnsRecord> records(Cluster cluster, Product product, String wildcard) {
        List<DnsRecord> records = new ArrayList<>();
        for (Visibility visibility : product.visibilities()) {
            Gateway gateway = cluster.gateway(visibility);
            List<HostName> named = product.hosts(visibility, false);
            Stream<String> hosts = visibility == Visibility.PUBLIC
                    ? Stream.of(wildcard)
                    : named.stream().map(HostName::value);
            hosts.forEach(host -> records.add(DnsRecord.alias(host, gateway)));
            product.hosts(visibility, true).forEach(own -> records.addAll(DnsRecord.anywhere(own.value(), gateway)));
        }
        return List.copyOf(records);
    }

    private static @Nullable Expiry expiry(Product product) {
        return product.grant().expires() == null
                ? null
                : new Expiry(product.grant().expires().toString());
    }

    private static List<String> higherPriorities(Tier granted) {
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.compareTo(granted) > 0)
                .map(Tier::priorityClass)
                .toList();
    }

    private static String domains(HostName domain, Product product) {
        StringBuilder domains = new StringBuilder(domain.value());
        product.grant().domains().forEach(own -> domains.append(',').append(own));
        return domains.toString();
    }

    private static String images(Platform platform, Product product) {
        Stream<String> own =
                product.grant().imagePrefixes().stream().map(prefix -> prefix.substring(0, prefix.length() - 1));
        Cluster.Caches caches = platform.cluster().caches();
        return caches == null || product.holdings().caches().isEmpty()
                ? own.collect(Collectors.joining(","))
                : Stream.concat(own, Stream.of(caches.image().repository())).collect(Collectors.joining(","));
    }

    private static @Nullable VaultView vault(@Nullable Vault vault, Product product) {
        return vault == null
                ? null
                : new VaultView(
                        vault.server(), vault.path().value(), vault.mountPath().value(), "product-" + product.name());
    }

    /** When an experiment ends. */
    record Expiry(String expires) {}

    /**
     * How far it is on its way out.
     *
     * @param givenUp whether its namespace may be deleted
     */
    record Ending(String state, String data, boolean givenUp) {
        static @Nullable Ending of(Product product) {
            Retirement retirement = product.grant().retirement();
            return retirement == null
                    ? null
                    : new Ending(
                            retirement.state().toString(),
                            retirement.data() == null
                                    ? "undecided"
                                    : retirement.data().toString(),
                            product.isGivenUp());
        }
    }

    /** The Vault and the role that the product has there. */
    record VaultView(String server, String path, String mountPath, String role) {}
}
