package dev.platform.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All objects of the units that a change touches, as one of the two trees has them. */
final class Neighbourhood {
    private final List<KubernetesObject> objects;
    private final Map<ObjectKey, KubernetesObject> byKey = new HashMap<>();
    private final Map<String, List<KubernetesObject>> withPods = new HashMap<>();
    private final Set<ObjectKey> twice = new TreeSet<>();

    Neighbourhood(Collection<KubernetesObject> changed, Collection<KubernetesObject> unchanged) {
        objects = new ArrayList<>(unchanged);
        objects.addAll(changed);
        for (KubernetesObject object : objects) {
            if (byKey.put(object.key(), object) != null) {
                twice.add(object.key());
            }
            if (!object.podTemplate().isEmpty()) {
                withPods.computeIfAbsent(object.key().namespace(), any -> new ArrayList<>())
                        .add(object);
            }
        }
    }

    List<KubernetesObject> objects() {
        return objects;
    }

    List<KubernetesObject> ofKind(String... kinds) {
        Set<String> wanted = Set.of(kinds);
        return objects.stream()
                .filter(object -> wanted.contains(object.key().kind()))
                .toList();
    }

    /** Those of which two files have one each. */
    Set<ObjectKey> twice() {
        return twice;
    }

    /** Whose pods have all of these labels. */
    Set<ObjectKey> selected(String namespace, Map<?, ?> labels) {
        Set<ObjectKey> selected = new TreeSet<>();
        for (KubernetesObject object : withPods.getOrDefault(namespace, List.of())) {
            Map<?, ?> template = object.podTemplate();
            boolean all = template.get("metadata") instanceof Map<?, ?> metadata
                    && metadata.get("labels") instanceof Map<?, ?> own
                    && own.entrySet().containsAll(labels.entrySet());
            if (all) {
                selected.add(object.key());
            }
        }
        return selected;
    }

    /** The objects of a kind in a namespace that have all of these labels. */
    boolean hasLabelled(String kind, String namespace, Map<?, ?> labels) {
        return objects.stream()
                .filter(object -> object.key().kind().equals(kind)
                        && object.key().namespace().equals(namespace))
                .anyMatch(object -> object.map("metadata", "labels").entrySet().containsAll(labels.entrySet()));
    }
}
