package dev.platform.diff;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads what stands around changes, as far as it could matter to them. */
final class Surroundings {
    /** What says how many pods there are. */
    private static final Set<String> SCALERS = Set.of("HorizontalPodAutoscaler", "ScaledObject");
    /** Fields that say what is named, how much is asked for, and who is selected. */
    private static final List<String> BINDING = List.of(
            "selector",
            "matchLabels",
            "ports",
            "resources",
            "replicas",
            "maxReplicas",
            "maxReplicaCount",
            "hard",
            "minAvailable",
            "minReplicas",
            "scaleTargetRef",
            "workloadRef",
            "backendRefs",
            "hostnames",
            "rules",
            "volumes",
            "envFrom",
            "valueFrom",
            "serviceAccountName",
            "imagePullSecrets",
            "target",
            "secretName",
            "namespaceResourceWhitelist");

    private final Neighbours neighbours;

    Surroundings(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** The objects that are the same in both trees. */
    List<KubernetesObject> of(List<ObjectChange> changes) {
        Set<RepoPath> whole = new HashSet<>();
        Set<RepoPath> scaled = new HashSet<>();
        for (ObjectChange change : changes) {
            if (binds(change)) {
                units(change, whole);
            } else if (change.restarts()) {
                scaled.add(change.last().place().folder());
            }
        }
        scaled.removeIf(folder -> whole.stream().anyMatch(folder::isBelow));
        Set<RepoPath> asked = new HashSet<>(whole);
        asked.addAll(scaled);
        FileTree files = asked.isEmpty() ? FileTree.empty() : neighbours.in(asked);
        return files.files().entrySet().parallelStream()
                .filter(file -> SCALERS.contains(KubernetesObject.kind(file.getValue()))
                        || whole.contains(Place.of(file.getKey()).unit()))
                .map(file -> neighbours.object(file.getKey(), file.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Both units of what moves. */
    private static void units(ObjectChange change, Set<RepoPath> units) {
        units.add(change.last().place().unit());
        if (change.before() != null) {
            units.add(change.before().place().unit());
        }
    }

    private static boolean binds(ObjectChange change) {
        if (change.kind() != ObjectChange.Kind.CHANGED) {
            return true;
        }
        return change.edits().stream().anyMatch(Surroundings::binds);
    }

    /** A label of pods counts too, unless it is the one that every version changes and nothing may select. */
    private static boolean binds(Edit edit) {
        boolean label = edit.path().contains("template.metadata.labels")
                && !edit.path().endsWith("[app.kubernetes.io/version]");
        return label || BINDING.stream().anyMatch(field -> has(edit, field));
    }

    private static boolean has(Edit edit, String field) {
        for (String step : edit.path().split("[.\\[]", -1)) {
            if (step.equals(field)) {
                return true;
            }
        }
        return (edit.before() != null && edit.before().toString().contains(field + "="))
                || (edit.after() != null && edit.after().toString().contains(field + "="));
    }
}
