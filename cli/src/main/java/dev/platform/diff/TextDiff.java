package dev.platform.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The difference of two texts, line by line, as a unified diff. */
public final class TextDiff {
    private static final int CONTEXT = 3;

    private static final String UNENDED = "\n\\ No newline at end of file";

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
                        CONTEXT)
                .stream()
                .flatMap(line -> Stream.of(line.split("\n", -1)))
                .toList();
    }

    /** The lines as they are: a carriage return at the end, or no line end at all, makes a difference. */
    private static List<String> lines(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String last = lines.remove(lines.size() - 1);
        if (!last.isEmpty()) {
            lines.add(last + UNENDED);
        }
        return lines;
    }
}
