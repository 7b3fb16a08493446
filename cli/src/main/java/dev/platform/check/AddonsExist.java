package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Addon;
import dev.platform.model.Cluster;
import dev.platform.model.KubernetesVersion;
import dev.platform.model.Platform;
import java.util.Set;

/** Each pinned version of an add-on is in the catalogue and supports the cluster's Kubernetes. */
final class AddonsExist implements Rule {
    @Override
    public Set<Part> asks() {
        return Set.of(Part.CLUSTER);
    }

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
            Addon.Version pinned = addon == null ? null : addon.versions().get(version);
            if (addon == null && findings.mentions("addons/" + name + "/addon.yaml")) {
                return;
            }
            if (addon == null) {
                findings.error(
                        "addons-exist",
                        place,
                        "there is no add-on '" + name + "' below addons/",
                        "use one of " + platform.addons().keySet());
            } else if (pinned == null) {
                findings.error(
                        "addons-exist",
                        cluster.source().at("spec", "addons", name, "version"),
                        "there is no version " + version + " of '" + name + "' below addons/" + name + "/",
                        "use one of " + addon.versions().keySet());
            } else {
                checkKubernetes(cluster, pinned, place, findings);
                checkContent(addon, pinned, findings);
            }
        });
    }

    private static void checkKubernetes(Cluster cluster, Addon.Version version, Location place, Findings findings) {
        KubernetesVersion ours = cluster.kubernetes();
        if (!version.kubernetes().holds(ours)) {
            findings.error(
                    "addons-exist",
                    place,
                    "version " + version.name() + " is for Kubernetes " + version.kubernetes() + ", not for " + ours,
                    "pin a version that supports " + ours);
        }
    }

    /** Argo CD would take the newest chart where none is named, and has nothing to sync without chart and manifests. */
    private static void checkContent(Addon addon, Addon.Version version, Findings findings) {
        boolean loose = addon.chart() != null && version.chartVersion().isEmpty();
        boolean empty = (addon.chart() == null || version.vendored())
                && version.manifests().isEmpty()
                && version.policies().isEmpty();
        boolean unread = findings.mentions(version.source().file() + "/version.yaml");
        if ((loose || empty) && !unread) {
            findings.error(
                    "addon-has-its-files",
                    version.source().at("spec"),
                    "version " + version.name() + " of '" + addon.name() + "' has "
                            + (loose ? "no chartVersion" : "neither a chart nor manifests nor policies"),
                    loose ? "add 'chartVersion' to its version.yaml" : "put the manifests into its manifests/ folder");
        }
    }
}
