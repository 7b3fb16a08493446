package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Cluster;
import dev.platform.model.Database;
import dev.platform.model.Holdings;
import dev.platform.model.ImageName;
import dev.platform.model.Lifecycle;
import dev.platform.model.Name;
import dev.platform.model.Product;
import dev.platform.model.Product.Grant;
import dev.platform.model.Quota;
import dev.platform.model.Retirement;
import dev.platform.model.Service;
import dev.platform.model.Team;
import dev.platform.model.Tier;
import dev.platform.spec.GrantSpec.RetirementSpec;
import dev.platform.spec.SpecSet.ProductSpecs;
import dev.platform.spec.SpecSet.Written;
import dev.platform.spec.VersionsSpec.VersionSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a product of its three files. */
final class ProductResolver {
    private final PlatformSpec settings;
    private final SortedMap<String, Team> teams;
    private final SortedMap<String, Quota> sizes;
    private final SortedMap<String, Database.Size> databaseSizes;
    private final Cluster cluster;
    private final Findings findings;

    ProductResolver(
            PlatformSpec settings,
            SortedMap<String, Team> teams,
            SortedMap<String, Quota> sizes,
            SortedMap<String, Database.Size> databaseSizes,
            Cluster cluster,
            Findings findings) {
        this.settings = settings;
        this.teams = teams;
        this.sizes = sizes;
        this.databaseSizes = databaseSizes;
        this.cluster = cluster;
        this.findings = findings;
    }

    @Nullable
    Product resolve(String name, ProductSpecs files) {
        Written<ProductSpec> written = files.product();
        Grant grant = files.grant() == null ? null : grant(name, files.grant());
        if (written == null || grant == null) {
            return null;
        }
        Holdings holdings = new HoldingsResolver(databaseSizes, cluster, findings).resolve(name, grant, written);
        SortedMap<String, Service> services = services(name, grant, holdings, files);
        checkVersions(files);
        return new Product(
                name,
                Defaults.or(written.metadata().displayName(), name),
                Defaults.or(written.metadata().description(), ""),
                grant,
                services,
                holdings,
                new AlertResolver(name, findings).resolve(written),
                files.dashboards(),
                files.extra(),
                written.source());
    }

    private @Nullable Grant grant(String product, Written<GrantSpec> written) {
        GrantSpec spec = written.spec();
        Team owner = known(spec.owner(), teams, "team", written.source().below("spec", "owner"));
        // Of a size that is wrong itself, its own place says so.
        Quota size = settings.sizes().containsKey(spec.size())
                ? sizes.get(spec.size().value())
                : known(spec.size(), sizes, "size", written.source().below("spec", "size"));
        if (owner == null || size == null) {
            return null;
        }
        return new Grant(
                owner,
                spec.size().value(),
                Quotas.granted(size, spec.quota()),
                Defaults.or(spec.lifecycle(), Lifecycle.PRODUCTION),
                spec.started(),
                spec.expires(),
                spec.retirement() == null ? null : retirement(spec.retirement(), written.source()),
                Defaults.or(spec.tier(), Tier.STANDARD),
                imagePrefixes(product, spec.images()),
                spec.domains(),
                Boolean.TRUE.equals(spec.internet()),
                written.source());
    }

    private static Retirement retirement(RetirementSpec spec, Source grant) {
        return new Retirement(spec.state(), spec.since(), spec.data(), grant.below("spec", "retirement"));
    }

    private <T> @Nullable T known(Name name, Map<String, T> all, String what, Source place) {
        T found = all.get(name.value());
        if (found == null) {
            findings.error(
                    what + "-is-known",
                    place.at(),
                    "there is no " + what + " '" + name + "'",
                    "use one of " + all.keySet() + ", or add it to platform.yaml");
        }
        return found;
    }

    private List<String> imagePrefixes(String product, List<ImageName> granted) {
        List<String> prefixes = new ArrayList<>();
        prefixes.add(settings.registry().prefix(product));
        prefixes.add(settings.registry().prefix("shared"));
        granted.forEach(image -> prefixes.add(image + "/"));
        return List.copyOf(prefixes);
    }

    private SortedMap<String, Service> services(String product, Grant grant, Holdings holdings, ProductSpecs files) {
        SortedMap<String, Service> services = new TreeMap<>();
        Written<ProductSpec> written = java.util.Objects.requireNonNull(files.product());
        ServiceResolver resolver = new ServiceResolver(product, cluster, grant, written.spec(), holdings, findings);
        written.spec().services().forEach((name, spec) -> {
            Service service = resolver.resolve(
                    name.value(),
                    spec,
                    version(files, name, spec),
                    written.source().below("spec", "services", name.value()));
            if (service != null) {
                services.put(name.value(), service);
            }
        });
        return services;
    }

    /** A job with the image of the service that waits for it has the same version, unless it has one of its own. */
    private static @Nullable VersionSpec version(ProductSpecs files, Name name, ServiceSpec spec) {
        if (files.versions() == null) {
            return null;
        }
        Map<Name, VersionSpec> versions = files.versions().spec().services();
        VersionSpec own = versions.get(name);
        if (own != null || spec.before() == null || files.product() == null) {
            return own;
        }
        ServiceSpec next = files.product().spec().services().get(spec.before());
        return next != null && next.image().equals(spec.image()) ? versions.get(spec.before()) : null;
    }

    /** A version without a service is a leftover, or the service's name was misspelt. */
    private void checkVersions(ProductSpecs files) {
        Written<VersionsSpec> versions = files.versions();
        Written<ProductSpec> product = files.product();
        if (versions == null || product == null) {
            return;
        }
        for (Name name : versions.spec().services().keySet()) {
            if (!product.spec().services().containsKey(name)) {
                findings.error(
                        "version-has-a-service",
                        versions.source().at("spec", "services", name.value()),
                        "there is no service '" + name + "' in "
                                + product.source().file(),
                        "remove the version, or add the service");
            }
        }
    }
}
