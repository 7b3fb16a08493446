package dev.platform.app;

import dev.platform.finding.Location;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of a spec that holds one value, or could hold one.
 *
 * @param path keys and indexes from the top of the file
 * @param place where its value stands, or where it could be added
 * @param value null if it isn't written
 * @param others values that it could have instead
 */
record SpecField(
        RepoPath file,
        List<Object> path,
        Location place,
        @Nullable Object value,
        List<Object> others) {

    boolean isWritten() {
        return value != null;
    }

    /** As people write it: {@code spec.services.web.ports[0]}. */
    String name() {
        return path.stream()
                .map(step -> step instanceof Integer ? "[" + step + "]" : "." + step)
                .collect(Collectors.joining())
                .substring(1);
    }
}
