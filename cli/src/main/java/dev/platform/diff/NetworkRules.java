package dev.platform.diff;

import dev.platform.diff.DangerRules.Report;
import dev.platform.model.ChangeSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Paths of the network that open or close. */
final class NetworkRules implements DangerRules.Family {
    private static final String ANY = "anything";
    private static final Pattern BLOCK = Pattern.compile("\\{ipBlock=\\{cidr=([^,}]+)");
    private static final List<String> DIRECTIONS = List.of("ingress", "egress");
    private static final String ASK = "ask who keeps the platform whether this is meant";

    @Override
    public void judge(ObjectChange change, Report report) {
        if (!change.is("NetworkPolicy")) {
            return;
        }
        if (change.isRemoved()) {
            removed(change, report);
            return;
        }
        for (String direction : DIRECTIONS) {
            paths(direction, change, report);
        }
        change.edits().stream()
                .filter(edit -> edit.path().startsWith("spec.policyTypes[") && edit.after() == null)
                .forEach(edit -> report.danger("R-SEC-01", edit.path(), "one direction is open to all", ASK));
    }

    private static void removed(ObjectChange change, Report report) {
        if (change.last().at("spec", "podSelector") instanceof Map<?, ?> all && all.isEmpty()) {
            report.danger("R-SEC-01", "", "pods that no other rule chooses are open to all", ASK);
        }
    }

    private static void paths(String direction, ObjectChange change, Report report) {
        Set<Path> before = change.before() == null ? Set.of() : paths(change.before(), direction);
        Set<Path> after = paths(Objects.requireNonNull(change.after()), direction);
        String place = "spec." + direction;
        boolean isNew = change.before() == null;
        for (Path path : after) {
            if (before.stream().noneMatch(old -> old.covers(path))) {
                if (path.isEverywhere()) {
                    report.say(
                            "R-SEC-02",
                            isNew ? ChangeSeverity.WARN : ChangeSeverity.DANGER,
                            place,
                            "open to everything: " + path.words(),
                            ASK);
                } else if (!isNew) {
                    report.warn("R-SEC-02", place, "a path of the network opens: " + path.words(), ASK);
                }
            }
        }
        for (Path path : before) {
            if (after.stream().noneMatch(next -> next.covers(path))) {
                report.warn(
                        "R-SEC-02", place, "a path of the network closes: " + path.words(), "see that nothing uses it");
            }
        }
    }

    /** One peer on one port, each as it is written or anything. */
    private record Path(String peer, String port) implements Comparable<Path> {
        boolean covers(Path other) {
            return (peer.equals(ANY) || peer.equals(other.peer)) && (port.equals(ANY) || port.equals(other.port));
        }

        boolean isEverywhere() {
            return peer.equals(ANY) || peer.contains("0.0.0.0/0") || peer.contains("::/0");
        }

        @Override
        public int compareTo(Path other) {
            return (peer + port).compareTo(other.peer + other.port);
        }

        /** In few words: of addresses the block alone. */
        String words() {
            Matcher block = BLOCK.matcher(peer);
            return (block.find() ? block.group(1) : peer) + (port.equals(ANY) ? "" : " on " + port);
        }
    }

    private static Set<Path> paths(KubernetesObject policy, String direction) {
        Set<Path> paths = new TreeSet<>();
        for (Map<?, ?> rule : policy.maps("spec", direction)) {
            for (String peer : items(rule.get(direction.equals("ingress") ? "from" : "to"))) {
                for (String port : items(rule.get("ports"))) {
                    paths.add(new Path(peer, port));
                }
            }
        }
        return paths;
    }

    private static List<String> items(@Nullable Object list) {
        List<String> items = new ArrayList<>();
        KubernetesObject.mapsOf(list).forEach(item -> items.add(ListSemantics.canonical("", item)));
        return items.isEmpty() ? List.of(ANY) : items;
    }
}
