package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Addon;
import dev.platform.model.Cluster;
import dev.platform.model.Platform;

/** Each pinned version of an add-on is in the catalogue and supports the cluster's Kubernetes. */
final class AddonsExist implements Rule {
    @Override
    public void check(Platform platform, Findings findings) {
        for (Addon addon : platform.addons().values()) {
            if (addon.name().equals("platform") || addon.name().startsWith("platform-")) {
                findings.error(
                        "name-is-free",
                        addon.source().at("metadata", "name"),
                        "the name '" + addon.name() + "' is kept for parts of the platform itself",
                        "rename the add-on and its folder");
            }
        }
        Cluster cluster = platform.cluster();
        cluster.addons().forEach((name, version) -> {
            Location place = cluster.source().at("spec", "addons", name);
            Addon addon = platform.addons().get(name);
            if (addon == null) {
                findings.error(
                        "addons-exist",
                        place,
                        "there is no add-on '" + name + "' below addons/",
                        "use one of " + platform.addons().keySet());
            } else if (!addon.versions().containsKey(version)) {
                findings.error(
                        "addons-exist",
                        place,
                        "there is no version " + version + " of '" + name + "' below addons/" + name + "/",
                        "use one of " + addon.versions().keySet());
            }
        });
    }
}
