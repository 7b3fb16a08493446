package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.plan.Layout;
import dev.platform.spec.SpecSet;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a command wants to change in what people write; what is rendered follows from it. */
public interface Wish {
    /** The change for a repository with these specs; null if it can't be made, which the findings say. */
    @Nullable
    Written write(SpecSet specs, Inputs inputs, Findings findings);

    /** Whether it may put right what can't be read, so that it is asked although specs have mistakes. */
    default boolean mends() {
        return false;
    }

    /** The word of the command line that a field of what is written comes from, such as {@code --image}. */
    default Map<String, String> words() {
        return Map.of();
    }

    /** The commit's message, with a first line that tells it all. */
    String message();

    /** What is to be said of what follows from it, before anything is written. */
    default void judge(Desired desired, Findings findings) {}

    /**
     * Files with their new text.
     *
     * @param removed files that go, as far as they are there
     * @param executable those of the files that can be run
     * @param scope the folders in which rendered files may change with it; none for all
     */
    record Written(
            FileTree files, Set<RepoPath> removed, Set<RepoPath> executable, Function<Platform, List<RepoPath>> scope) {
        public Written(FileTree files, Function<Platform, List<RepoPath>> scope) {
            this(files, Set.of(), scope);
        }

        public Written(FileTree files, Set<RepoPath> removed, Function<Platform, List<RepoPath>> scope) {
            this(files, removed, Set.of(), scope);
        }

        /** The products of whose specs it changes some. */
        Set<String> products() {
            return Stream.concat(files.files().keySet().stream(), removed.stream())
                    .map(path -> Layout.productOf(path.value()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        }
    }
}
