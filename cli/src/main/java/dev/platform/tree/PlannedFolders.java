package dev.platform.tree;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The planned files by folder and name, of which those that are found on disk are taken away. Quicker to ask fifty
 * thousand times than one large map, and safe as long as each folder is looked at by one thread.
 */
final class PlannedFolders {
    private final Map<String, Map<String, String>> folders = new HashMap<>();
    private final FileTree planned;

    PlannedFolders(FileTree planned) {
        this.planned = planned;
        String folder = "";
        Map<String, String> names = folders.computeIfAbsent(folder, any -> new HashMap<>());
        for (Map.Entry<RepoPath, String> file : planned.files().entrySet()) {
            String path = file.getKey().value();
            int slash = path.lastIndexOf('/');
            if (slash < 0 ? !folder.isEmpty() : slash != folder.length() || !path.startsWith(folder)) {
                folder = path.substring(0, Math.max(slash, 0));
                names = folders.computeIfAbsent(folder, any -> new HashMap<>());
            }
            names.put(path.substring(slash + 1), file.getValue());
        }
    }

    Iterable<String> paths() {
        return folders.keySet();
    }

    /** The files of one folder by name. To be emptied as they are found. */
    Map<String, String> in(String folder) {
        return folders.getOrDefault(folder, Map.of());
    }

    /** All files that were not taken away, sorted. */
    Set<RepoPath> left() {
        Set<RepoPath> left = new LinkedHashSet<>();
        for (RepoPath path : planned.files().keySet()) {
            if (in(path.folder()).containsKey(path.name())) {
                left.add(path);
            }
        }
        return left;
    }

    static RepoPath path(String folder, String name) {
        return new RepoPath(folder.isEmpty() ? name : folder + "/" + name);
    }
}
