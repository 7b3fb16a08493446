package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Connection;
import dev.platform.model.EnvName;
import dev.platform.model.Holdings;
import dev.platform.model.Name;
import dev.platform.model.Store;
import dev.platform.model.StoreName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the stores that a service uses. */
final class UsesResolver {
    private final ProductSpec product;
    private final Holdings holdings;
    private final Source source;
    private final Findings findings;

    UsesResolver(ProductSpec product, Holdings holdings, Source source, Findings findings) {
        this.product = product;
        this.holdings = holdings;
        this.source = source;
        this.findings = findings;
    }

    List<Store> resolve(ServiceSpec spec) {
        Set<Store> stores = new LinkedHashSet<>();
        List<StoreName> names = spec.uses();
        for (StoreName name : names) {
            checkIsListed(name, source.below("uses", names.indexOf(name)));
            Store store = switch (name.kind()) {
                case DATABASES -> holdings.databases().get(name.name().value());
                case CACHES -> holdings.caches().get(name.name().value());
                case BUCKETS -> holdings.buckets().get(name.name().value());
                case QUEUES -> holdings.queues().get(name.name().value());
            };
            // One that is listed and isn't there has a mistake of its own.
            if (store != null) {
                stores.add(store);
            }
        }
        checkVariables(spec, List.copyOf(stores));
        return List.copyOf(stores);
    }

    private void checkIsListed(StoreName name, Source place) {
        Set<Name> listed = switch (name.kind()) {
            case DATABASES -> product.databases().keySet();
            case CACHES -> product.caches().keySet();
            case BUCKETS -> product.buckets().keySet();
            case QUEUES -> product.queues().keySet();
        };
        if (!listed.contains(name.name())) {
            findings.error(
                    "store-is-known",
                    place.at(),
                    "there is no '" + name.name() + "' below '" + name.kind() + "'",
                    listed.isEmpty() ? "add it there" : "use one of " + new TreeSet<>(listed) + ", or add it there");
        }
    }

    private void checkVariables(ServiceSpec spec, List<Store> stores) {
        for (Connection connection : Connection.of(stores)) {
            for (Connection.Variable variable : connection.variables()) {
                checkIsFree(variable.name(), "env", spec.env().keySet());
                checkIsFree(variable.name(), "secretEnv", spec.secretEnv().keySet());
            }
        }
    }

    private void checkIsFree(String name, String field, Set<EnvName> taken) {
        if (taken.stream().anyMatch(other -> other.value().equals(name))) {
            findings.error(
                    "env-name-is-free",
                    source.at(field, name),
                    "the variable " + name + " is set by 'uses'",
                    "remove it here, or give it another name");
        }
    }
}
