package dev.platform.cli;

import dev.platform.model.Addon;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What {@code platform list} shows of each thing. */
final class Listing {
    private final Platform platform;

    private Listing(Platform platform) {
        this.platform = platform;
    }

    static Table of(ListCommand.What what, Platform platform) {
        Listing listing = new Listing(platform);
        return switch (what) {
            case PRODUCTS -> listing.products();
            case SERVICES -> listing.services();
            case ADDONS -> listing.addons();
            case HOSTS -> listing.hosts();
            case TEAMS -> listing.teams();
        };
    }

    private Table products() {
        Table table = new Table("product", "owner", "size", "lifecycle", "expires", "services");
        for (Product product : platform.products().values()) {
            Product.Grant grant = product.grant();
            table.add(
                    product.name(),
                    product.owner().name(),
                    grant.size(),
                    (grant.retirement() == null
                                    ? grant.lifecycle()
                                    : grant.retirement().state())
                            .toString(),
                    grant.expires() == null ? "" : grant.expires().toString(),
                    product.services().size());
        }
        return table;
    }

    private Table services() {
        Table table = new Table("service", "type", "version", "pods", "image");
        eachService((product, service) -> table.add(
                product.name() + "/" + service.name(),
                service.type().toString(),
                service.container().image().tag().value(),
                pods(service),
                service.container().image().name().value()));
        return table;
    }

    private Table hosts() {
        Table table = new Table("host", "visibility", "service", "paths");
        eachService((product, service) -> service.hosts()
                .forEach(host -> table.add(
                        host.name().value(),
                        service.ingress().visibility().toString(),
                        product.name() + "/" + service.name(),
                        host.paths().stream().map(Object::toString).toList())));
        return table;
    }

    private Table addons() {
        Table table = new Table("addon", "pinned", "others", "kubernetes", "namespace");
        platform.addons().values().forEach(addon -> {
            Object pinned = platform.cluster().addons().get(addon.name());
            table.add(
                    addon.name(),
                    pinned == null ? "" : pinned.toString(),
                    addon.versions().keySet().stream()
                            .filter(version -> !version.equals(pinned))
                            .map(Object::toString)
                            .toList(),
                    kubernetes(addon, pinned),
                    addon.namespace().value());
        });
        return table;
    }

    private static String kubernetes(Addon addon, @Nullable Object pinned) {
        Addon.Version version = pinned == null ? null : addon.versions().get(pinned);
        return version == null ? "" : version.kubernetes().toString();
    }

    private Table teams() {
        Table table = new Table("team", "group", "github", "products");
        platform.teams().values().forEach(team -> {
            List<String> owned = platform.products().values().stream()
                    .filter(product -> product.owner().equals(team))
                    .map(Product::name)
                    .toList();
            table.add(team.name(), team.group().value(), team.github().value(), owned);
        });
        return table;
    }

    private void eachService(BiConsumer<Product, Service> visitor) {
        platform.products()
                .values()
                .forEach(product -> product.services().values().forEach(service -> visitor.accept(product, service)));
    }

    static String pods(Service service) {
        if (!service.type().isLongRunning()) {
            return "";
        }
        return service.scaling().isAutomatic()
                ? service.scaling().min() + "-" + service.scaling().max()
                : Integer.toString(service.scaling().min());
    }
}
