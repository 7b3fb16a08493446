package dev.platform.app;

import dev.platform.yaml.Spelling;
import java.util.Collection;
import java.util.List;

/** A hint for a name that nothing has. */
public final class Suggestion {
    /** Longer lists help nobody. */
    private static final int MOST = 12;

    private Suggestion() {}

    /** The name that was probably meant, or those that there are. */
    public static String of(String written, Collection<?> known) {
        List<String> names = known.stream().map(Object::toString).sorted().toList();
        return names.isEmpty() ? "there are none yet" : Spelling.hint(written, names, MOST);
    }

    /** The same, and what to do if the name is meant as it is written. */
    static String orElse(String written, Collection<?> known, String otherwise) {
        if (known.isEmpty()) {
            return otherwise;
        }
        String hint = of(written, known);
        return hint + (hint.endsWith("?") ? " If not, " : "; or ") + otherwise;
    }
}
