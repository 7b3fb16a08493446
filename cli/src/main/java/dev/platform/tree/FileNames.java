package dev.platform.tree;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks the names in one folder: they must be the same files on every disk and in every locale. */
final class FileNames {
    private final RepoPath folder;
    private final Findings findings;

    FileNames(RepoPath folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** The names that can be used, sorted; what an operating system or an editor leaves behind is not among them. */
    List<String> usable(List<String> names) {
        Map<String, String> taken = new HashMap<>();
        List<String> usable = new ArrayList<>();
        for (String name : names.stream().sorted().toList()) {
            if (!isLeftBehind(name) && isPlain(name) && isUnique(name, taken)) {
                usable.add(name);
            }
        }
        return usable;
    }

    static boolean isLeftBehind(String name) {
        return name.equals(".DS_Store")
                || name.equals("Thumbs.db")
                || name.equals("desktop.ini")
                || name.equals(".gitkeep")
                || name.startsWith("._")
                || name.endsWith("~")
                || name.endsWith(".swp");
    }

    private boolean isPlain(String name) {
        if (name.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '\\')) {
            return true;
        }
        // Java can't even open such a file where the locale is C, as it is in many containers.
        findings.error(
                "file-names-are-plain",
                Location.of(folder + "/" + escaped(name)),
                "the name \"" + escaped(name) + "\" has a character that is not the same on every system",
                "rename it: use letters a to z, digits, '-', '_' and '.'");
        return false;
    }

    private boolean isUnique(String name, Map<String, String> taken) {
        String other = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (other == null) {
            return true;
        }
        findings.error(
                "file-names-are-unique",
                Location.of(folder + "/" + name),
                name + " and " + other + " differ only in upper and lower case",
                "rename one of them: some disks can't hold both");
        return false;
    }

    private static String escaped(String name) {
        return name.codePoints()
                .mapToObj(c -> c >= ' ' && c <= '~' && c != '\\'
                        ? Character.toString(c)
                        : String.format(Locale.ROOT, "\\u%04x", c))
                .collect(Collectors.joining());
    }
}
