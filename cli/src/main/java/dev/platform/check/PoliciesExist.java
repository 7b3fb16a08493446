package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.model.Addon;
import dev.platform.model.Cluster;
import dev.platform.model.Platform;
import java.util.SortedSet;
import java.util.TreeSet;

/** Each admission policy whose mode is chosen belongs to a pinned add-on, and no two add-ons have one of the same name. */
final class PoliciesExist implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        Cluster cluster = platform.cluster();
        SortedSet<String> known = new TreeSet<>();
        cluster.addons().forEach((name, version) -> {
            Addon addon = platform.addons().get(name);
            Addon.Version pinned = addon == null ? null : addon.versions().get(version);
            if (pinned != null) {
                pinned.policies().keySet().stream()
                        .filter(policy -> !known.add(policy))
                        .forEach(policy -> findings.error(
                                "policies-exist",
                                cluster.source().at("spec", "addons", name),
                                "two add-ons have a policy '" + policy + "'",
                                "rename one of them"));
            }
        });
        cluster.policies().keySet().stream()
                .filter(policy -> !known.contains(policy))
                .forEach(policy -> findings.error(
                        "policies-exist",
                        cluster.source().at("spec", "policies", policy),
                        "no pinned add-on has a policy '" + policy + "'",
                        known.isEmpty() ? "pin an add-on that has it" : "use one of " + known));
    }
}
