package dev.platform.diff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The differences of two values as the API server sees them: not of spelling, nor of an order that says nothing. */
final class StructuralDiff {
    private final List<Edit> edits = new ArrayList<>();

    private StructuralDiff() {}

    /** What a Secret keeps is named, never shown. */
    static List<Edit> of(KubernetesObject before, KubernetesObject after) {
        List<Edit> edits = of(before.fields(), after.fields());
        return before.key().isSecret()
                ? edits.stream().map(StructuralDiff::masked).toList()
                : edits;
    }

    static List<Edit> of(Map<?, ?> before, Map<?, ?> after) {
        StructuralDiff diff = new StructuralDiff();
        diff.maps("", before, after);
        return List.copyOf(diff.edits);
    }

    private static Edit masked(Edit edit) {
        return ObjectKey.KEPT.stream().noneMatch(edit::isBelow)
                ? edit
                : new Edit(
                        edit.path(),
                        edit.op(),
                        edit.before() == null ? null : ObjectKey.HIDDEN,
                        edit.after() == null ? null : ObjectKey.HIDDEN);
    }

    private void maps(String path, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (Object key : keys) {
            values(below(path, key.toString()), key.toString(), before.get(key), after.get(key));
        }
    }

    private static String below(String path, String key) {
        String step = key.indexOf('.') < 0 ? key : "[" + key + "]";
        return path.isEmpty() || step.startsWith("[") ? path + step : path + "." + step;
    }

    private void values(String path, String name, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> next) {
            maps(path, old, next);
        } else if (before instanceof List<?> old && after instanceof List<?> next) {
            lists(path, name, old, next);
        } else if (!Values.equal(name, before, after)) {
            edits.add(Edit.of(path, before, after));
        }
    }

    private void lists(String path, String name, List<?> before, List<?> after) {
        Map<String, Object> old = ListSemantics.keyed(name, before);
        Map<String, Object> next = ListSemantics.keyed(name, after);
        if (old == null || next == null) {
            sequences(path, name, before, after);
            return;
        }
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(next.keySet());
        for (String key : keys) {
            values(path + "[" + key + "]", name, old.get(key), next.get(key));
        }
        if (ListSemantics.isReordered(name, old, next)) {
            edits.add(Edit.reorder(path, List.copyOf(old.keySet()), List.copyOf(next.keySet())));
        }
    }

    private void sequences(String path, String name, List<?> before, List<?> after) {
        int most = Math.max(before.size(), after.size());
        for (int i = 0; i < most; i++) {
            values(
                    path + "[" + i + "]",
                    name,
                    i < before.size() ? before.get(i) : null,
                    i < after.size() ? after.get(i) : null);
        }
    }
}
