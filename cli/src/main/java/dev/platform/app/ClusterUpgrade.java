package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.Addon;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Cluster;
import dev.platform.model.KubernetesRange;
import dev.platform.model.KubernetesVersion;
import dev.platform.model.Name;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The way of the cluster to another minor version of Kubernetes: what stands in it, and its steps. */
public record ClusterUpgrade(Desired desired, KubernetesVersion to) {
    /** What an add-on provides that keeps the cluster itself. */
    private static final String KUBERNETES = "kubernetes";

    /** What an add-on provides that keeps its nodes. */
    private static final String NODES = "kubernetes-nodes";

    /**
     * An add-on on that way.
     *
     * @param before the version that it needs first, which documents both; null if it needs none
     * @param together the version that it gets along with Kubernetes, since none documents both; null if it needs none
     */
    public record AddonWay(
            Addon addon,
            Addon.Version pinned,
            @Nullable AddonVersionName before,
            @Nullable AddonVersionName together,
            boolean isReady) {
        /** Whether no version that the catalogue has leads there. */
        public boolean isBlocked() {
            return !isReady && before == null && together == null;
        }
    }

    /** One commit. */
    public record Step(String title, Wish wish) {}

    private Cluster cluster() {
        return desired.platform().cluster();
    }

    /** Everything that stands in the way. */
    public void check(Findings findings) {
        checkSkew(findings);
        addons().stream().filter(way -> !way.isReady()).forEach(way -> report(way, findings));
        checkPods(desired.platform(), findings);
        RenderedObjects.checkUpgrade(desired, to, findings);
    }

    /** The API server goes up by one minor version at a time, and never down: else no step is made. */
    public void checkSkew(Findings findings) {
        KubernetesVersion now = cluster().kubernetes();
        if (to.minor() != now.minor() && to.minor() != now.minor() + 1) {
            findings.error(
                    "minors-are-not-skipped",
                    cluster().source().at("spec", "kubernetes", "version"),
                    "from " + now + " there is no way to " + to
                            + (to.compareTo(now) < 0 ? ": Kubernetes doesn't go back" : " in one step"),
                    "upgrade to " + now.next() + " first");
        }
    }

    private void report(AddonWay way, Findings findings) {
        String range = "version " + way.pinned().name() + " documents Kubernetes "
                + way.pinned().kubernetes();
        if (way.together() != null) {
            return;
        }
        findings.error(
                "addons-are-ready",
                cluster().source().at("spec", "addons", way.addon().name()),
                "'" + way.addon().name() + "' isn't ready for " + to + ": " + range,
                way.before() == null
                        ? "no version in addons/" + way.addon().name()
                                + " documents it; add a newer one when there is one"
                        : "upgrade it to " + way.before() + " first, which documents both");
    }

    private static void checkPods(Platform platform, Findings findings) {
        for (Product product : platform.products().values()) {
            product.services().values().stream()
                    .filter(service ->
                            service.type().isLongRunning() && service.scaling().min() == 1)
                    .forEach(service -> single(service, findings));
            product.holdings().databases().values().stream()
                    .filter(database -> database.instances() == 1)
                    .forEach(database -> findings.warning(
                            "pods-have-a-second-one",
                            database.source().at(),
                            "the database '" + database.name() + "' is away while its node is replaced",
                            "set highAvailability: true, or tell its users"));
        }
    }

    static void single(Service service, Findings findings) {
        findings.warning(
                "pods-have-a-second-one",
                service.source().at(),
                "'" + service.product() + "/" + service.name()
                        + "' has one pod, and is away while its node is replaced",
                "run two, or tell its users");
    }

    /** Every pinned add-on on its way. */
    public List<AddonWay> addons() {
        List<AddonWay> ways = new ArrayList<>();
        cluster().addons().forEach((name, version) -> {
            Addon addon = desired.platform().addons().get(name);
            Addon.Version pinned = addon == null ? null : addon.versions().get(version);
            if (addon != null && pinned != null) {
                ways.add(way(addon, pinned));
            }
        });
        ways.sort(Comparator.comparingInt((AddonWay way) -> way.addon().wave())
                .thenComparing(way -> way.addon().name()));
        return ways;
    }

    private AddonWay way(Addon addon, Addon.Version pinned) {
        if (pinned.kubernetes().holds(to)) {
            return new AddonWay(addon, pinned, null, null, true);
        }
        Optional<AddonVersionName> both =
                newest(addon, range -> range.holds(to) && range.holds(cluster().kubernetes()));
        Optional<AddonVersionName> after = newest(addon, range -> range.holds(to));
        return new AddonWay(addon, pinned, both.orElse(null), both.isPresent() ? null : after.orElse(null), false);
    }

    private static Optional<AddonVersionName> newest(Addon addon, Predicate<KubernetesRange> documents) {
        return addon.versions().values().stream()
                .filter(version -> !version.kubernetes().equals(KubernetesRange.UNKNOWN))
                .filter(version -> documents.test(version.kubernetes()))
                .map(Addon.Version::name)
                .max(Comparator.naturalOrder());
    }

    /**
     * The commits that lead there, none if everything is: add-ons that need it first, in the order of their waves, then
     * Kubernetes, then nodes.
     */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        SortedMap<String, AddonVersionName> together = new TreeMap<>();
        for (AddonWay way : addons()) {
            if (way.before() != null) {
                steps.add(new Step(
                        "add-on " + way.addon().name() + " " + way.pinned().name() + " to " + way.before(),
                        new UpgradeAddon(Name.parse(way.addon().name()), way.before(), ValuesMerge.CHECKED)));
            } else if (way.together() != null) {
                together.put(way.addon().name(), way.together());
            }
        }
        if (!to.equals(cluster().kubernetes())) {
            steps.add(new Step(title(together), new UpgradeKubernetes(to, together)));
        }
        steps.addAll(nodes());
        return steps;
    }

    /** Nodes come after the API server, and may stay up to three versions behind it, as their versions document. */
    private List<Step> nodes() {
        List<Step> steps = new ArrayList<>();
        for (AddonWay way : addons()) {
            Addon addon = way.addon();
            newest(addon, range -> to.equals(range.min()))
                    .filter(version -> addon.provides().contains(NODES))
                    .filter(version -> version.compareTo(way.pinned().name()) > 0)
                    .ifPresent(version -> steps.add(new Step(
                            "nodes of " + addon.name() + " " + way.pinned().name() + " to " + version,
                            new UpgradeAddon(Name.parse(addon.name()), version, ValuesMerge.CHECKED))));
        }
        return steps;
    }

    private String title(Map<String, AddonVersionName> together) {
        StringBuilder title = new StringBuilder("Kubernetes " + cluster().kubernetes() + " to " + to);
        together.forEach((addon, version) ->
                title.append(", with ").append(addon).append(' ').append(version));
        if (addons().stream().noneMatch(way -> way.addon().provides().contains(KUBERNETES))) {
            title.append("; the machines by what keeps them");
        }
        return title.toString();
    }
}
