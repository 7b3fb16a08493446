package dev.platform.git;

import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/** Who has to approve a change of which file, as a CODEOWNERS file says: the last line that matches counts. */
public final class CodeOwners {
    private record Line(FastIgnoreRule pattern, Set<String> owners) {}

    private final List<Line> lines = new ArrayList<>();

    private CodeOwners() {}

    public static CodeOwners of(String text) {
        CodeOwners owners = new CodeOwners();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(owners::add);
        return owners;
    }

    private void add(String line) {
        String[] words = line.split("\\s+");
        lines.add(new Line(
                new FastIgnoreRule(words[0]), new LinkedHashSet<>(List.of(words).subList(1, words.length))));
    }

    /**
     * Those who have to approve, one of each set. A set that another one answers for is left out: whoever approves for a
     * team alone approves for the team or somebody else.
     */
    public List<Set<String>> approvers(Collection<RepoPath> paths) {
        Set<Set<String>> needed = new LinkedHashSet<>();
        new TreeSet<>(paths).forEach(path -> needed.add(owners(path.value())));
        needed.remove(Set.of());
        return needed.stream()
                .filter(set -> needed.stream().noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .toList();
    }

    private Set<String> owners(String path) {
        Set<String> owners = Set.of();
        for (Line line : lines) {
            if (line.pattern().isMatch(path, false)) {
                owners = line.owners();
            }
        }
        return owners;
    }
}
