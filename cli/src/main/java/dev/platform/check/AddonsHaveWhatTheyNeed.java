package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Addon;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** What a pinned add-on needs of others is pinned too, new enough, and synced before it. */
final class AddonsHaveWhatTheyNeed implements Rule {
    private static final String RULE = "addons-have-what-they-need";
    private static final int MOST_PORTS = 65_535;

    @Override
    public Set<Part> asks() {
        return Set.of(Part.CLUSTER);
    }

    @Override
    public void check(Platform platform, Findings findings) {
        Cluster cluster = platform.cluster();
        Map<Addon, Addon.Version> pinned = pinned(platform);
        pinned.forEach((addon, version) -> {
            if (pinned.size() == cluster.addons().size()) {
                addon.requires().forEach(what -> checkProvided(what, addon, pinned.keySet(), cluster, findings));
            }
            version.needs().forEach((other, oldest) -> checkVersion(addon, other, oldest, cluster, findings));
            checkPeers(addon, platform, findings);
        });
    }

    private static Map<Addon, Addon.Version> pinned(Platform platform) {
        Map<Addon, Addon.Version> pinned = new TreeMap<>(Comparator.comparing(Addon::name));
        platform.cluster().addons().forEach((name, version) -> {
            Addon addon = platform.addons().get(name);
            if (addon != null && addon.versions().containsKey(version)) {
                pinned.put(addon, Objects.requireNonNull(addon.versions().get(version)));
            }
        });
        return pinned;
    }

    /** A warning where nobody gives it: it may have come into the cluster by other means. */
    private static void checkProvided(String what, Addon addon, Set<Addon> pinned, Cluster cluster, Findings findings) {
        List<Addon> providers =
                pinned.stream().filter(other -> other.provides().contains(what)).toList();
        if (providers.isEmpty()) {
            findings.warning(
                    RULE,
                    cluster.source().at("spec", "addons", addon.name()),
                    "'" + addon.name() + "' needs '" + what + "', which no pinned add-on provides",
                    "pin one that does, unless the cluster has it by other means");
        } else if (providers.stream().noneMatch(other -> other.wave() < addon.wave())) {
            findings.error(
                    RULE,
                    addon.source().at("spec", "wave"),
                    "'" + addon.name() + "' needs '" + what + "' of '"
                            + providers.get(0).name() + "', which isn't synced before it",
                    "give it a wave after " + providers.get(0).wave());
        }
    }

    private static void checkVersion(
            Addon addon, String other, AddonVersionName oldest, Cluster cluster, Findings findings) {
        AddonVersionName pinned = cluster.addons().get(other);
        if (pinned != null && pinned.compareTo(oldest) < 0) {
            findings.error(
                    RULE,
                    cluster.source().at("spec", "addons", other),
                    "'" + addon.name() + "' " + cluster.addons().get(addon.name()) + " needs '" + other + "' " + oldest
                            + " or newer; " + pinned + " is pinned",
                    "upgrade '" + other + "' first");
        }
    }

    private static void checkPeers(Addon addon, Platform platform, Findings findings) {
        if (addon.guardrails() == null) {
            return;
        }
        addon.guardrails().ingress().forEach(opening -> {
            checkOpening(opening, platform, findings);
            if (Addon.Peers.of(opening.peer()) == Addon.Peers.INTERNET) {
                findings.error(
                        RULE,
                        opening.source().at(),
                        "the internet is let in to '" + addon.name() + "'",
                        "let it come through the gateway: from: gateway");
            }
        });
        addon.guardrails().egress().forEach(opening -> checkOpening(opening, platform, findings));
    }

    private static void checkOpening(Addon.Opening opening, Platform platform, Findings findings) {
        boolean known =
                Addon.Peers.of(opening.peer()) != null || platform.addons().containsKey(opening.peer());
        if (!known && !findings.mentions("addons/" + opening.peer() + "/addon.yaml")) {
            findings.error(
                    RULE,
                    opening.source().at(),
                    "'" + opening.peer() + "' is no add-on, and none of " + List.of(Addon.Peers.values()),
                    "use one of those, or the name of an add-on below addons/");
        }
        opening.ports().stream()
                .filter(port -> port < 1 || port > MOST_PORTS)
                .forEach(port -> findings.error(
                        "number-is-in-range",
                        opening.source().at("ports"),
                        port + " is no port",
                        "write one from 1 to " + MOST_PORTS));
    }
}
