package dev.platform.spec;

import dev.platform.finding.Location;
import dev.platform.finding.Source;
import dev.platform.model.Cidr;
import dev.platform.model.GitUrl;
import dev.platform.model.GithubOwner;
import dev.platform.model.GroupName;
import dev.platform.model.HostName;
import dev.platform.model.HttpUrl;
import dev.platform.model.ImageReference;
import dev.platform.model.KubernetesVersion;
import dev.platform.model.LabelName;
import dev.platform.model.LabelValue;
import dev.platform.model.Name;
import dev.platform.model.NamespaceName;
import dev.platform.model.PostgresVersion;
import dev.platform.model.Quantity;
import dev.platform.model.Registry;
import dev.platform.model.S3Url;
import dev.platform.spec.ClusterSpec.BackupsSpec;
import dev.platform.spec.ClusterSpec.CachesSpec;
import dev.platform.spec.ClusterSpec.DatabasesSpec;
import dev.platform.spec.ClusterSpec.KubernetesSpec;
import dev.platform.spec.ClusterSpec.NetworkSpec;
import dev.platform.spec.ClusterSpec.PeerSpec;
import dev.platform.spec.ClusterSpec.ProviderSpec;
import dev.platform.spec.ClusterSpec.TracesSpec;
import dev.platform.spec.PlatformSpec.DatabaseSizeSpec;
import dev.platform.spec.PlatformSpec.RepositorySpec;
import dev.platform.spec.PlatformSpec.TeamSpec;
import dev.platform.spec.SpecSet.Written;
import dev.platform.spec.SpecSet.WrittenCluster;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Stands in for settings and a cluster that can't be read, so that the products' mistakes are found in the same run.
 * Whatever team or size a grant names is there, and no name of a product is taken by it.
 */
public final class Substitutes {
    private static final Name NAME = new Name("unread");
    private static final ImageReference IMAGE = new ImageReference("unread.invalid/unread:0");
    private static final HostName HOST = new HostName("unread.invalid");

    private Substitutes() {}

    public static SpecSet fill(SpecSet specs) {
        return new SpecSet(
                Objects.requireNonNullElseGet(
                        specs.platform(),
                        () -> new Written<>(metadata(), settings(specs), new Unread("platform.yaml"))),
                Objects.requireNonNullElseGet(
                        specs.cluster(),
                        () -> new WrittenCluster(
                                NAME.value(), new Written<>(metadata(), cluster(specs), new Unread("clusters")))),
                specs.products(),
                specs.addons(),
                specs.approvals(),
                specs.tombstones());
    }

    private static MetadataSpec metadata() {
        return new MetadataSpec(NAME, null, null, List.of(), List.of());
    }

    private static PlatformSpec settings(SpecSet specs) {
        Map<Name, TeamSpec> teams = new LinkedHashMap<>();
        granted(specs, GrantSpec::owner).forEach(name -> teams.put(name, team(name)));
        teams.put(NAME, team(NAME));
        Map<Name, QuotaSpec> sizes = new LinkedHashMap<>();
        granted(specs, GrantSpec::size).forEach(name -> sizes.put(name, size()));
        return new PlatformSpec(
                PlatformSpec.STRUCTURE,
                new RepositorySpec(new GitUrl("https://" + HOST + "/unread.git"), null),
                new Registry(HOST.value()),
                NAME,
                teams,
                sizes,
                databaseSizes(specs),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static Stream<Name> granted(SpecSet specs, Function<GrantSpec, Name> field) {
        return specs.products().values().stream()
                .map(SpecSet.ProductSpecs::grant)
                .filter(Objects::nonNull)
                .map(grant -> field.apply(grant.spec()));
    }

    private static TeamSpec team(Name name) {
        return new TeamSpec(null, new GroupName(name.value()), new GithubOwner("@" + name), null, null);
    }

    private static QuotaSpec size() {
        Quantity one = Quantity.parse("1");
        return new QuotaSpec(one, one, one, one, 1, 1, 1);
    }

    private static Map<Name, DatabaseSizeSpec> databaseSizes(SpecSet specs) {
        Quantity one = Quantity.parse("1");
        Map<Name, DatabaseSizeSpec> sizes = new LinkedHashMap<>();
        databasesOf(specs).forEach(database -> sizes.put(database.size(), new DatabaseSizeSpec(one, one, null)));
        return sizes;
    }

    private static DatabasesSpec databases(SpecSet specs) {
        Map<PostgresVersion, ImageReference> images = new LinkedHashMap<>();
        images.put(new PostgresVersion(17), IMAGE);
        databasesOf(specs)
                .map(DatabaseSpec::version)
                .filter(Objects::nonNull)
                .forEach(version -> images.put(version, IMAGE));
        return new DatabasesSpec(images, null, new BackupsSpec(new S3Url("s3://unread"), null, List.of()));
    }

    private static Stream<DatabaseSpec> databasesOf(SpecSet specs) {
        return specs.products().values().stream()
                .map(SpecSet.ProductSpecs::product)
                .filter(Objects::nonNull)
                .flatMap(product -> product.spec().databases().values().stream());
    }

    private static ClusterSpec cluster(SpecSet specs) {
        PeerSpec peer = new PeerSpec(
                new NamespaceName("kube-system"), Map.of(new LabelName(NAME.value()), new LabelValue(NAME.value())));
        return new ClusterSpec(
                new KubernetesSpec(new KubernetesVersion(1, 0), null),
                HOST,
                null,
                null,
                new NetworkSpec(
                        List.of(Cidr.parse("10.0.0.0/8")), peer, peer, null, List.of(Cidr.parse("10.0.0.1/32"))),
                null,
                null,
                null,
                new TracesSpec(new HttpUrl("http://" + HOST), peer),
                databases(specs),
                new CachesSpec(IMAGE),
                new ProviderSpec(HOST, null, List.of()),
                new ProviderSpec(HOST, null, List.of()),
                Map.of(),
                null,
                Map.of(),
                Map.of(),
                null);
    }

    /** Knows its file only. */
    private record Unread(String file) implements Source {
        @Override
        public Location at(List<Object> path) {
            return Location.of(file);
        }
    }
}
