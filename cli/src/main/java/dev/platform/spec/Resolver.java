package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.model.Addon;
import dev.platform.model.BranchName;
import dev.platform.model.Cluster;
import dev.platform.model.Database;
import dev.platform.model.GithubOwner;
import dev.platform.model.GroupName;
import dev.platform.model.Name;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Quota;
import dev.platform.model.Summary;
import dev.platform.model.Team;
import dev.platform.spec.SpecSet.Written;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the model of what was written: fills defaults, follows names. */
public final class Resolver {
    private final Findings findings;

    private Resolver(Findings findings) {
        this.findings = findings;
    }

    /** The model; null if the settings or the cluster can't be read. A product that can't be read is left out. */
    public static @Nullable Platform resolve(SpecSet specs, Findings findings) {
        return resolve(specs, new TreeMap<>(), findings);
    }

    /**
     * The model of a part of the products.
     *
     * @param others all of which the specs weren't read
     */
    public static @Nullable Platform resolve(SpecSet specs, SortedMap<String, Summary> others, Findings findings) {
        Written<PlatformSpec> settings = specs.platform();
        return settings == null || specs.cluster() == null
                ? null
                : new Resolver(findings).resolve(specs, others, settings);
    }

    private @Nullable Platform resolve(
            SpecSet specs, SortedMap<String, Summary> others, Written<PlatformSpec> settings) {
        PlatformSpec spec = settings.spec();
        if (!isKnown(settings)) {
            return null;
        }
        SortedMap<String, Team> teams = teams(spec);
        SortedMap<String, Quota> sizes = sizes(settings);
        Cluster cluster = ClusterResolver.resolve(Objects.requireNonNull(specs.cluster()));
        SortedMap<String, Product> products =
                products(specs, new ProductResolver(spec, teams, sizes, databaseSizes(spec), cluster, findings));
        return new Platform(
                settings.metadata().name().value(),
                repository(spec.repository()),
                spec.registry(),
                spec.imageRules(),
                Defaults.or(spec.minimumUser(), Defaults.MINIMUM_USER),
                spec.experimentDays(),
                Defaults.or(spec.maxDeletes(), Defaults.MAX_DELETES),
                spec.reservedNames().stream().map(Name::value).collect(Collectors.toUnmodifiableSet()),
                platformTeam(settings, teams),
                teams,
                sizes,
                cluster,
                products,
                others,
                broken(specs, products),
                addons(specs),
                TombstonesResolver.resolve(specs.tombstones()),
                settings.source());
    }

    private boolean isKnown(Written<PlatformSpec> settings) {
        int structure = settings.spec().structure();
        if (structure != PlatformSpec.STRUCTURE) {
            boolean older = structure < PlatformSpec.STRUCTURE;
            findings.error(
                    "structure-is-known",
                    settings.source().at("spec", "structureVersion"),
                    "the repository has structure " + structure + ", and this program works with "
                            + PlatformSpec.STRUCTURE + (older ? "" : ": it is too old"),
                    older ? "run: platform upgrade" : "use a newer version of platform");
        }
        return structure == PlatformSpec.STRUCTURE;
    }

    /** Where it isn't one of the teams the search for mistakes goes on with a team of that name. */
    private Team platformTeam(Written<PlatformSpec> settings, SortedMap<String, Team> teams) {
        String name = settings.spec().platformTeam().value();
        Team team = teams.get(name);
        if (team != null) {
            return team;
        }
        findings.error(
                "team-is-known",
                settings.source().at("spec", "platformTeam"),
                "there is no team '" + name + "'",
                "add it to spec.teams, or use one of " + teams.keySet());
        return new Team(name, name, new GroupName(name), new GithubOwner("@" + name), "", "");
    }

    private static Platform.Repository repository(PlatformSpec.RepositorySpec spec) {
        return new Platform.Repository(spec.url(), Defaults.or(spec.branch(), new BranchName("main")));
    }

    private static SortedMap<String, Team> teams(PlatformSpec spec) {
        SortedMap<String, Team> teams = new TreeMap<>();
        spec.teams()
                .forEach((name, team) -> teams.put(
                        name.value(),
                        new Team(
                                name.value(),
                                Defaults.or(team.displayName(), name.value()),
                                team.group(),
                                team.github(),
                                Defaults.or(team.slack(), ""),
                                team.email() == null ? "" : team.email().value())));
        return teams;
    }

    private static SortedMap<String, Database.Size> databaseSizes(PlatformSpec spec) {
        SortedMap<String, Database.Size> sizes = new TreeMap<>();
        spec.databaseSizes()
                .forEach((name, size) -> sizes.put(
                        name.value(),
                        new Database.Size(
                                name.value(),
                                size.cpu(),
                                size.memory(),
                                Defaults.or(size.connections(), Defaults.DATABASE_CONNECTIONS))));
        return sizes;
    }

    private SortedMap<String, Quota> sizes(Written<PlatformSpec> settings) {
        SortedMap<String, Quota> sizes = new TreeMap<>();
        settings.spec().sizes().forEach((name, size) -> {
            if (size.cpu() == null || size.memory() == null || size.pods() == null) {
                findings.error(
                        "field-is-present",
                        settings.source().at("spec", "sizes", name),
                        "the size '" + name + "' needs cpu, memory and pods",
                        "add what is missing");
            } else {
                sizes.put(name.value(), Quotas.size(size));
            }
        });
        return sizes;
    }

    private static SortedMap<String, Product> products(SpecSet specs, ProductResolver resolver) {
        SortedMap<String, Product> products = new TreeMap<>();
        specs.products().forEach((name, files) -> {
            Product product = resolver.resolve(name, files);
            if (product != null) {
                products.put(name, product);
            }
        });
        return products;
    }

    private static Set<String> broken(SpecSet specs, SortedMap<String, Product> products) {
        Set<String> broken = new TreeSet<>();
        specs.products().forEach((name, files) -> {
            Product product = products.get(name);
            boolean whole = product != null
                    && files.product() != null
                    && product.services().size()
                            == files.product().spec().services().size();
            if (!whole) {
                broken.add(name);
            }
        });
        return broken;
    }

    private static SortedMap<String, Addon> addons(SpecSet specs) {
        SortedMap<String, Addon> addons = new TreeMap<>();
        for (Map.Entry<String, SpecSet.AddonSpecs> entry : specs.addons().entrySet()) {
            Addon addon = AddonResolver.resolve(entry.getKey(), entry.getValue());
            if (addon != null) {
                addons.put(entry.getKey(), addon);
            }
        }
        return addons;
    }
}
