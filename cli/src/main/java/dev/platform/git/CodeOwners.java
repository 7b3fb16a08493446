package dev.platform.git;

import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/** Who has to approve a change of which file, as a CODEOWNERS file says: the last line that matches counts. */
public final class CodeOwners {
    private static final Pattern SPECIAL = Pattern.compile("[*?\\[\\\\]");

    /**
     * One line.
     *
     * @param number a later one counts more
     */
    private record Line(int number, FastIgnoreRule pattern, Set<String> owners) {}

    private static final Line NOBODY = new Line(-1, new FastIgnoreRule(""), Set.of());

    /** Those that name a file or a folder from the top on, as a line for each product does, by what they name. */
    private final Map<String, Line> named = new HashMap<>();

    private final List<Line> others = new ArrayList<>();

    private CodeOwners() {}

    public static CodeOwners of(String text) {
        CodeOwners owners = new CodeOwners();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                owners.add(number++, line.split("\\s+"));
            }
        }
        return owners;
    }

    private void add(int number, String[] words) {
        Set<String> owners = new LinkedHashSet<>(List.of(words).subList(1, words.length));
        Line line = new Line(number, new FastIgnoreRule(words[0]), owners);
        boolean plain = words[0].startsWith("/") && !SPECIAL.matcher(words[0]).find();
        if (plain) {
            named.put(words[0].substring(1), line);
        } else {
            others.add(line);
        }
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
        Line last = named.getOrDefault(path, NOBODY);
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            last = later(last, named.getOrDefault(path.substring(0, slash), NOBODY));
            last = later(last, named.getOrDefault(path.substring(0, slash + 1), NOBODY));
        }
        for (Line line : others) {
            if (line.number() > last.number() && line.pattern().isMatch(path, false)) {
                last = line;
            }
        }
        return last.owners();
    }

    private static Line later(Line one, Line other) {
        return one.number() > other.number() ? one : other;
    }
}
