package dev.platform.tree;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files that people write, as bytes: settings, specs, add-ons and templates. */
public final class Inputs {
    private final SortedMap<RepoPath, byte[]> files;

    public Inputs(Map<RepoPath, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public SortedMap<RepoPath, byte[]> files() {
        return files;
    }

    /** All paths, sorted. */
    public Set<RepoPath> paths() {
        return files.keySet();
    }

    /** The bytes as they are on disk; null where there is no such file, or none that can be read. */
    public byte @Nullable [] bytes(RepoPath path) {
        return files.get(path);
    }

    /** The files below a folder. */
    public SortedMap<RepoPath, byte[]> below(RepoPath folder) {
        // '0' is the character after '/': the range holds what starts with "folder/".
        return files.subMap(new RepoPath(folder + "/ "), new RepoPath(folder + "0"));
    }

    /** Inputs that are known as text. */
    public static Inputs of(FileTree files) {
        return new Inputs(Map.of()).with(files);
    }

    /** These inputs without some of the files. */
    public Inputs without(Set<RepoPath> removed) {
        Map<RepoPath, byte[]> rest = new TreeMap<>(files);
        rest.keySet().removeAll(removed);
        return new Inputs(rest);
    }

    /** These inputs with files added, or their text replaced. */
    public Inputs with(FileTree changed) {
        Map<RepoPath, byte[]> all = new TreeMap<>(files);
        changed.files().forEach((path, text) -> all.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new Inputs(all);
    }
}
