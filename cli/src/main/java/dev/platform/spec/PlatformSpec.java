package dev.platform.spec;

import dev.platform.model.BranchName;
import dev.platform.model.ChangeSeverity;
import dev.platform.model.DiffRule;
import dev.platform.model.DiffSettings;
import dev.platform.model.EmailAddress;
import dev.platform.model.FieldPattern;
import dev.platform.model.GitUrl;
import dev.platform.model.GithubOwner;
import dev.platform.model.GroupName;
import dev.platform.model.Name;
import dev.platform.model.Platform.ImageRules;
import dev.platform.model.Quantity;
import dev.platform.model.Registry;
import dev.platform.yaml.Bounds;
import dev.platform.yaml.Doc;
import dev.platform.yaml.Required;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a platform repository: {@code platform.yaml} at its root.
 *
 * <pre>{@code
 * apiVersion: platform.dev/v1
 * kind: Platform
 * metadata: {name: acme}
 * spec:
 *   structureVersion: 3
 *   repository: {url: "https://github.com/acme/platform.git", branch: main}
 *   registry: registry.acme.example
 *   platformTeam: platform
 *   teams:
 *     platform: {group: platform-admins, github: "@acme/platform"}
 *     team-growth: {displayName: Growth, group: team-growth, github: "@acme/team-growth"}
 *   sizes:
 *     small: {cpu: "4", memory: 8Gi, storage: 20Gi, volumes: 4, pods: 30, services: 10}}</pre>
 */
@Doc("The settings of a platform repository.")
public record PlatformSpec(
        @Doc(value = "The structure that the repository has; 'platform upgrade' raises it.", defaults = "1")
        @Bounds(min = 1)
        @Nullable
        Integer structureVersion,

        @Doc("Where the repository lives.") RepositorySpec repository,

        @Doc(
                value = "Where images come from: a product's are below <registry>/<product>/ and <registry>/shared/.",
                example = "registry.acme.example")
        Registry registry,

        @Doc(value = "The team that owns grants, add-ons, clusters and templates.", example = "platform")
        Name platformTeam,

        @Doc("The teams by name.") @Required Map<Name, TeamSpec> teams,

        @Doc("What a product may use, by the name of the size.") @Required
        Map<Name, QuotaSpec> sizes,

        @Doc("What an instance of a database has, by the name of the size.")
        Map<Name, DatabaseSizeSpec> databaseSizes,

        @Doc("The rules for experiments.") @Nullable ExperimentsSpec experiments,

        @Doc("The rules for the end of a product.") @Nullable
        RetirementsSpec retirement,

        @Doc("The rules for images.") @Nullable ImagesSpec images,

        @Doc("What a difference of this repository is taken for.") @Nullable
        DiffSpec diff,

        @Doc(value = "The lowest user that a service may run as.", defaults = "10000")
        @Bounds(min = 1, max = 2_000_000_000)
        @Nullable
        Integer minimumUser,

        @Doc("Names that no product may have, beside the built-in ones.")
        List<Name> reservedNames,

        @Doc(value = "How many rendered files a run deletes at most, unless --max-deletes says more.", defaults = "100")
        @Bounds(min = 0, max = 1_000_000)
        @Nullable
        Integer maxDeletes) {

    /** The structure that this program works with. */
    public static final int STRUCTURE = 3;

    /** The structure that the repository has. */
    public int structure() {
        return Defaults.or(structureVersion, 1);
    }

    /** How many days an experiment may live. */
    public int experimentDays() {
        return Defaults.or(experiments == null ? null : experiments.maxDays(), Defaults.EXPERIMENT_DAYS);
    }

    /** How many days before its end an experiment is warned of. */
    public int warnDays() {
        return Defaults.or(experiments == null ? null : experiments.warnDays(), Defaults.WARN_DAYS);
    }

    /** How many days an experiment that is over stays as it is between two steps. */
    public int graceDays() {
        return Defaults.or(retirement == null ? null : retirement.graceDays(), Defaults.GRACE_DAYS);
    }

    /** How many days the names of a product rest. */
    public int tombstoneDays() {
        return Defaults.or(retirement == null ? null : retirement.tombstoneDays(), Defaults.TOMBSTONE_DAYS);
    }

    /** The lowest user that a service may run as. */
    public int lowestUser() {
        return Defaults.or(minimumUser, Defaults.MINIMUM_USER);
    }

    /** What a difference of this repository is taken for. */
    public DiffSettings diffSettings() {
        if (diff == null) {
            return DiffSettings.USUAL;
        }
        SortedMap<String, ChangeSeverity> severity = new TreeMap<>();
        diff.severity().forEach((rule, own) -> severity.put(rule.toString(), own));
        return new DiffSettings(severity, diff.cosmetic());
    }

    /** What holds for every image. */
    public ImageRules imageRules() {
        return images == null
                ? new ImageRules(false, true, List.of())
                : new ImageRules(
                        Defaults.or(images.requireDigest(), false),
                        Defaults.or(images.resolveDigests(), true),
                        images.insecureRegistries());
    }

    /** Where the repository lives. */
    @Doc("Where the repository lives.")
    public record RepositorySpec(
            @Doc(value = "The URL that Argo CD clones.", example = "https://github.com/acme/platform.git")
            GitUrl url,

            @Doc(value = "The branch that Argo CD syncs.", defaults = "main") @Nullable
            BranchName branch) {}

    /** A team that can own products. */
    @Doc("A team that can own products.")
    public record TeamSpec(
            @Doc("A name for people.") @Nullable String displayName,

            @Doc(value = "The team's group in the company's sign-on.", example = "team-growth")
            GroupName group,

            @Doc(value = "The team in CODEOWNERS.", example = "@acme/team-growth")
            GithubOwner github,

            @Doc(value = "The team's chat channel.", example = "#team-growth") @Nullable
            String slack,

            @Doc(
                    value =
                            "Where alerts go that can't wait, beside the channel; on-call services have an address for it.",
                    example = "growth-oncall@acme.example")
            @Nullable
            EmailAddress email) {}

    /** What an instance of a database has. */
    @Doc("What an instance of a database has.")
    public record DatabaseSizeSpec(
            @Doc(value = "CPU cores.", example = "500m") Quantity cpu,

            @Doc(value = "Memory.", example = "1Gi") Quantity memory,

            @Doc(value = "The most connections at a time.", defaults = "100") @Bounds(min = 20, max = 5000) @Nullable
            Integer connections) {}

    /** The rules for experiments. */
    @Doc("The rules for experiments.")
    public record ExperimentsSpec(
            @Doc(value = "The longest life of an experiment in days, from its creation.", defaults = "90")
            @Bounds(min = 1, max = 3650)
            @Nullable
            Integer maxDays,

            @Doc(value = "How many days before its end `platform expire` warns of it.", defaults = "7")
            @Bounds(min = 0, max = 365)
            @Nullable
            Integer warnDays) {}

    /** The rules for the end of a product. */
    @Doc("The rules for the end of a product.")
    public record RetirementsSpec(
            @Doc(
                    value =
                            "How many days an experiment that is over stays as it is between two steps: without pods, and without services.",
                    defaults = "7")
            @Bounds(min = 0, max = 365)
            @Nullable
            Integer graceDays,

            @Doc(value = "How many days the names of a product rest after it is gone.", defaults = "90")
            @Bounds(min = 1, max = 3650)
            @Nullable
            Integer tombstoneDays) {}

    /** The rules for images. */
    @Doc("The rules for images.")
    public record ImagesSpec(
            @Doc(value = "true: each version needs a digest.", defaults = "false") @Nullable
            Boolean requireDigest,

            @Doc(
                    value = "true: the registry is asked for the digest of a tag that comes without one.",
                    defaults = "true")
            @Nullable
            Boolean resolveDigests,

            @Doc(
                    "Registries that may speak plain HTTP, or show a certificate that nobody knows; on this machine all may.")
            List<Registry> insecureRegistries) {}

    /** What a difference of this repository is taken for. */
    @Doc("What a difference of this repository is taken for.")
    public record DiffSpec(
            @Doc("How bad a rule's findings are here, where that isn't what the rule says.")
            Map<DiffRule, ChangeSeverity> severity,

            @Doc(
                    value = "Fields whose changes are told in one line; * stands for anything.",
                    example = "metadata.labels[acme.example/cost-center]")
            List<FieldPattern> cosmetic) {}
}
