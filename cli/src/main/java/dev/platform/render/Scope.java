package dev.platform.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The view and the items of the sections around, innermost last. */
final class Scope {
    private final List<Object> items = new ArrayList<>();

    Scope(Record view) {
        items.add(view);
    }

    void enter(Object item) {
        items.add(item);
    }

    void leave() {
        items.remove(items.size() - 1);
    }

    /** The value of a name, or null if the view holds null there; a name that is nowhere is an error. */
    @Nullable
    Object find(Name name) {
        if (name.parts().isEmpty()) {
            return items.get(items.size() - 1);
        }
        String first = name.parts().get(0);
        for (int i = items.size() - 1; i >= 0; i--) {
            Object item = items.get(i);
            RecordFields.Field field = RecordFields.of(item.getClass()).find(first);
            if (field != null) {
                return follow(name, field, item);
            }
        }
        throw undefined(name);
    }

    private static @Nullable Object follow(Name name, RecordFields.Field first, Object item) {
        RecordFields.Field field = first;
        Object value = field.of(item);
        for (int i = 1; i < name.parts().size(); i++) {
            String part = name.parts().get(i);
            Class<?> type = value == null ? field.type() : value.getClass();
            RecordFields.Field next = RecordFields.of(type).find(part);
            if (next == null) {
                Set<String> names = RecordFields.of(type).names();
                throw name.problem(
                        "undefined name '" + name.text() + "': there is no '" + part + "' in " + names,
                        "use one of these names, or add '" + part + "' to " + type.getSimpleName());
            }
            field = next;
            value = value == null ? null : field.of(value);
        }
        return value;
    }

    private TemplateException undefined(Name name) {
        Set<String> names = new TreeSet<>();
        for (Object item : items) {
            names.addAll(RecordFields.of(item.getClass()).names());
        }
        return name.problem(
                "undefined name '" + name.text() + "'; in scope: " + names,
                "use one of these names, or add the component to "
                        + items.get(0).getClass().getSimpleName());
    }
}
