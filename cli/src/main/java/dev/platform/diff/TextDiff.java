package dev.platform.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The difference of two texts, line by line, as a unified diff. */
public final class TextDiff {
    private static final int CONTEXT = 3;

    private TextDiff() {}

    /**
     * The lines of the diff; none if both texts are equal.
     *
     * @param before null if the file is new
     * @param after null if the file is removed
     */
    public static List<String> unified(String path, @Nullable String before, @Nullable String after) {
        List<String> old = lines(before);
        Patch<String> patch = DiffUtils.diff(old, lines(after));
        return UnifiedDiffUtils.generateUnifiedDiff(
                before == null ? "/dev/null" : "a/" + path,
                after == null ? "/dev/null" : "b/" + path,
                old,
                patch,
                CONTEXT);
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }
}
