package dev.platform.diff;

import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what stands around changes, as far as it could matter to them. */
final class Surroundings {
    /** Fields that say what is named, how much is asked for, and who is selected. */
    private static final Set<String> BINDING = Set.of(
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

    private static final Pattern STEPS = Pattern.compile("[.\\[]");

    private final Neighbours neighbours;
    /** The units of which each object may matter. */
    private final Set<RepoPath> whole = new HashSet<>();
    /** The folders of which the number of pods matters. */
    private final Set<RepoPath> scaled = new HashSet<>();
    /** The kinds whose definitions go: their objects are anywhere. */
    private final Set<String> kinds = new HashSet<>();

    Surroundings(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    /** The objects that are the same in both trees. */
    List<KubernetesObject> of(List<ObjectChange> changes) {
        changes.forEach(this::ask);
        return files().parallel()
                .filter(file -> isWanted(file.getKey(), KubernetesObject.kind(file.getValue())))
                .map(file -> neighbours.object(file.getKey(), file.getValue()))
                .filter(Objects::nonNull)
                .toList();
    }

    private void ask(ObjectChange change) {
        if (binds(change)) {
            units(change);
        } else if (change.restarts()) {
            scaled.add(change.last().place().folder());
        }
    }

    private FileTree files() {
        if (!kinds.isEmpty()) {
            return neighbours.in(Set.of());
        }
        scaled.removeIf(folder -> whole.stream().anyMatch(folder::isBelow));
        Set<RepoPath> asked = new HashSet<>(whole);
        asked.addAll(scaled);
        return asked.isEmpty() ? FileTree.empty() : neighbours.in(asked);
    }

    private boolean isWanted(RepoPath path, String kind) {
        return Neighbourhood.SCALERS.contains(kind)
                || kinds.contains(kind)
                || whole.contains(Place.of(path).unit());
    }

    /** Both units of what moves, and those of what goes with it. */
    private void units(ObjectChange change) {
        whole.add(change.last().place().unit());
        KubernetesObject before = change.before();
        if (before != null) {
            whole.add(before.place().unit());
        }
        if (before != null && (change.isRemoved() || change.kind() == ObjectChange.Kind.RENAMED)) {
            CascadeRules.folders(before)
                    .forEach(folder -> whole.add(
                            Place.of(new RepoPath(folder + "/any.yaml")).unit()));
            if (change.is("CustomResourceDefinition")) {
                kinds.add(before.text("spec", "names", "kind"));
            }
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
        return label || isBelow(edit) || BINDING.stream().anyMatch(field -> has(edit, field));
    }

    private static boolean isBelow(Edit edit) {
        return Arrays.stream(STEPS.split(edit.path())).anyMatch(BINDING::contains);
    }

    private static boolean has(Edit edit, String field) {
        return (edit.before() != null && edit.before().toString().contains(field + "="))
                || (edit.after() != null && edit.after().toString().contains(field + "="));
    }
}
