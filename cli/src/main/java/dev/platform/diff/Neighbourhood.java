package dev.platform.diff;

import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All objects of the units that a change touches, as one of the two trees has them. It may be all of a platform. */
final class Neighbourhood {
    /** What says how many pods there are. */
    static final Set<String> SCALERS = Set.of("HorizontalPodAutoscaler", "ScaledObject");

    private final List<KubernetesObject> objects;
    private final Map<ObjectKey, KubernetesObject> byKey = new HashMap<>();
    private final Map<String, List<KubernetesObject>> byKind = new HashMap<>();
    private final Map<String, List<KubernetesObject>> byNamespace = new HashMap<>();
    private final Map<RepoPath, List<KubernetesObject>> byFolder = new HashMap<>();
    /** By the namespace and the name of what they scale. */
    private final Map<String, KubernetesObject> scalers = new HashMap<>();

    private final Set<ObjectKey> twice = new TreeSet<>();

    Neighbourhood(Collection<KubernetesObject> changed, Collection<KubernetesObject> unchanged) {
        objects = new ArrayList<>(unchanged);
        objects.addAll(changed);
        objects.forEach(this::add);
    }

    private void add(KubernetesObject object) {
        ObjectKey key = object.key();
        if (byKey.put(key, object) != null) {
            twice.add(key);
        }
        byKind.computeIfAbsent(key.kind(), any -> new ArrayList<>()).add(object);
        byNamespace.computeIfAbsent(key.namespace(), any -> new ArrayList<>()).add(object);
        byFolder.computeIfAbsent(object.place().folder(), any -> new ArrayList<>())
                .add(object);
        if (SCALERS.contains(key.kind())) {
            scalers.put(key.namespace() + "/" + object.text("spec", "scaleTargetRef", "name"), object);
        }
    }

    List<KubernetesObject> objects() {
        return objects;
    }

    @Nullable
    KubernetesObject get(ObjectKey key) {
        return byKey.get(key);
    }

    List<KubernetesObject> ofKind(String kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    List<KubernetesObject> inNamespace(String namespace) {
        return byNamespace.getOrDefault(namespace, List.of());
    }

    /** What one Application syncs from there. */
    List<KubernetesObject> inFolder(RepoPath folder) {
        return byFolder.getOrDefault(folder, List.of());
    }

    /** What sets the number of a workload's pods; null if nothing does. */
    @Nullable
    KubernetesObject scaler(ObjectKey workload) {
        return scalers.get(workload.namespace() + "/" + workload.name());
    }

    /** Those of which two files have one each. */
    Set<ObjectKey> twice() {
        return twice;
    }

    /** Whose pods have all of these labels. */
    Set<ObjectKey> selected(String namespace, Map<?, ?> labels) {
        Set<ObjectKey> selected = new TreeSet<>();
        for (KubernetesObject object : inNamespace(namespace)) {
            boolean all = object.podTemplate().get("metadata") instanceof Map<?, ?> metadata
                    && metadata.get("labels") instanceof Map<?, ?> own
                    && own.entrySet().containsAll(labels.entrySet());
            if (all) {
                selected.add(object.key());
            }
        }
        return selected;
    }

    /** Whether an object of a kind in a namespace has all of these labels. */
    boolean hasLabelled(String kind, String namespace, Map<?, ?> labels) {
        return inNamespace(namespace).stream()
                .filter(object -> object.key().kind().equals(kind))
                .anyMatch(object -> object.map("metadata", "labels").entrySet().containsAll(labels.entrySet()));
    }
}
