package dev.platform.diff;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What people changed in the files that they write, value by value with its line. */
final class SpecChanges {
    private final List<SpecChange> changes = new ArrayList<>();
    private final String file;

    private SpecChanges(String file) {
        this.file = file;
    }

    /** By the file; of one that is no YAML the file as a whole. */
    static Map<RepoPath, List<SpecChange>> of(FileTree before, FileTree after) {
        Map<RepoPath, List<SpecChange>> all = new LinkedHashMap<>();
        Set<RepoPath> paths = new TreeSet<>(before.files().keySet());
        paths.addAll(after.files().keySet());
        for (RepoPath path : paths) {
            all.put(path, of(path, before.text(path), after.text(path)));
        }
        return all;
    }

    private static List<SpecChange> of(RepoPath path, @Nullable String before, @Nullable String after) {
        SpecChanges changes = new SpecChanges(path.value());
        YamlNode old = root(path, before);
        YamlNode next = root(path, after);
        if (old != null && next != null) {
            changes.compare(List.of(), old, next);
        }
        if (changes.changes.isEmpty()) {
            changes.changes.add(lines(path, before, after));
        }
        return changes.changes;
    }

    /** The lines that only the new text has. */
    private static SpecChange lines(RepoPath path, @Nullable String before, @Nullable String after) {
        Set<String> old =
                new HashSet<>(before == null ? List.of() : before.lines().toList());
        List<String> next = after == null ? List.of() : after.lines().toList();
        List<String> added = next.stream().filter(line -> !old.contains(line)).toList();
        int first = added.isEmpty() ? 0 : next.indexOf(added.get(0));
        return new SpecChange(new Location(path.value(), first + 1, 1), List.of(), String.join("\n", added));
    }

    private static @Nullable YamlNode root(RepoPath path, @Nullable String text) {
        Document document = text == null || !path.name().endsWith(".yaml")
                ? null
                : YamlReader.forManifests().read(path.value(), text, new Findings());
        return document == null ? null : document.root();
    }

    private void compare(List<String> path, YamlNode before, YamlNode after) {
        if (before instanceof YamlNode.Mapping old && after instanceof YamlNode.Mapping next) {
            Set<String> keys = new LinkedHashSet<>(next.fields().keySet());
            keys.addAll(old.fields().keySet());
            for (String key : keys) {
                fields(with(path, key), old.fields().get(key), next.fields().get(key));
            }
        } else if (!Objects.equals(before.toValue(), after.toValue())) {
            add(path, after.line(), after.column(), after);
        }
    }

    private void fields(List<String> path, YamlNode.@Nullable Field before, YamlNode.@Nullable Field after) {
        if (before != null && after != null) {
            compare(path, before.value(), after.value());
        } else if (after != null) {
            add(path, after.line(), after.column(), after.value());
        } else if (before != null) {
            add(path, before.line(), before.column(), null);
        }
    }

    private void add(List<String> path, int line, int column, @Nullable YamlNode after) {
        String text = after == null ? "" : String.valueOf(after.toValue());
        changes.add(new SpecChange(new Location(file, line, column), path, text));
    }

    private static List<String> with(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
