package dev.platform.app;

import dev.platform.finding.Location;
import dev.platform.finding.Source;
import dev.platform.model.Outline;
import dev.platform.tree.Digest;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an outline says, as one hash: every value in it, but for the places where it was written. */
final class Signature {
    /** How to read each value of a record that isn't a place. */
    private static final ClassValue<List<Method>> VALUES = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(component -> component.getType() != Source.class && component.getType() != Location.class)
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private Signature() {}

    static String of(Outline outline) {
        StringBuilder text = new StringBuilder();
        append(outline, text);
        return new Digest().with(text.toString()).hex();
    }

    /** An outline consists of records, lists of them, and values with a text of their own. */
    private static void append(@Nullable Object part, StringBuilder text) {
        if (part instanceof Record parts) {
            text.append('{');
            VALUES.get(parts.getClass()).forEach(value -> append(read(value, parts), text));
            text.append('}');
        } else if (part instanceof List<?> items) {
            text.append('[');
            items.forEach(item -> append(item, text));
            text.append(']');
        } else {
            String word = String.valueOf(part);
            text.append(word.length()).append(':').append(word);
        }
    }

    private static @Nullable Object read(Method value, Record of) {
        try {
            return value.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
