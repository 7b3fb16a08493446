package dev.platform.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of a product a reviewer asks for first.
 *
 * @param product empty for the platform's own
 * @param team empty if nobody is named
 * @param hostsAdded names that are answered from now on
 * @param hostsRemoved names that are no longer answered
 * @param certificates those that are issued anew or go
 * @param quota what is granted, in words
 * @param addons those whose version is another, in words
 * @param restarts how many workloads have their pods replaced
 */
public record ProductChange(
        String product,
        String team,
        SortedSet<String> hostsAdded,
        SortedSet<String> hostsRemoved,
        List<String> certificates,
        List<String> quota,
        List<String> addons,
        long restarts,
        PodRange pods) {
    /** How the Applications of add-ons are called. */
    private static final String ADDON = "addon.";

    /** @param changes those of the product */
    static ProductChange of(String product, List<ObjectChange> changes, TreeDiff diff) {
        SortedSet<String> before = new TreeSet<>();
        SortedSet<String> after = new TreeSet<>();
        List<String> certificates = new ArrayList<>();
        List<String> quota = new ArrayList<>();
        List<String> addons = new ArrayList<>();
        for (ObjectChange change : changes) {
            hosts(change.before(), before);
            hosts(change.after(), after);
            if (change.is("Certificate")) {
                certificates.add(change.key().name() + " " + change.kind());
            }
            if (change.is("Application") && change.key().name().startsWith(ADDON)) {
                change.edits().stream()
                        .filter(edit -> edit.isField("targetRevision"))
                        .forEach(edit -> addons.add(change.key().name().substring(ADDON.length()) + " "
                                + edit.textBefore() + " -> " + edit.textAfter()));
            }
            if (change.is("ResourceQuota")) {
                DangerRules.edits(change, "spec.hard", edit -> quota.add(words(edit)));
            }
        }
        SortedSet<String> gone = new TreeSet<>(before);
        gone.removeAll(after);
        after.removeAll(before);
        return new ProductChange(
                product,
                team(changes),
                after,
                gone,
                certificates,
                quota,
                addons,
                changes.stream().filter(ObjectChange::restarts).count(),
                diff.pods(changes));
    }

    private static void hosts(@Nullable KubernetesObject object, SortedSet<String> hosts) {
        if (object != null
                && Set.of("HTTPRoute", "GRPCRoute").contains(object.key().kind())) {
            object.list("spec", "hostnames").forEach(host -> hosts.add(host.toString()));
        }
    }

    private static String words(Edit edit) {
        String resource = edit.path().replaceAll("^spec\\.hard[.\\[]|\\]$", "");
        return resource + " " + (edit.before() == null ? "free" : edit.before()) + " -> "
                + Objects.requireNonNullElse(edit.after(), "free");
    }

    private static String team(List<ObjectChange> changes) {
        return changes.stream()
                .map(change -> change.last().label("platform.dev/team"))
                .filter(team -> !team.isEmpty())
                .findFirst()
                .orElse("");
    }
}
