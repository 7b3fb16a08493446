package dev.platform.tree;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Compares the files on disk with the planned ones, byte by byte, in one walk on all processors. */
public final class TreeComparison {
    private final Path root;
    private final Map<RepoPath, String> planned;
    private final Set<RepoPath> found = ConcurrentHashMap.newKeySet();
    private final Set<RepoPath> changed = ConcurrentHashMap.newKeySet();
    private final Set<RepoPath> stale = ConcurrentHashMap.newKeySet();
    private final Set<RepoPath> foreign = ConcurrentHashMap.newKeySet();

    private TreeComparison(Path root, FileTree planned) {
        this.root = root;
        this.planned = new HashMap<>(planned.files());
    }

    /** Compares every planned file, and looks for stale and foreign ones in the given folders. */
    public static Changes compare(Path root, FileTree planned, Collection<RepoPath> renderedFolders) {
        TreeComparison comparison = new TreeComparison(root, planned);
        comparison.walk(renderedFolders);
        comparison.lookAtRest(renderedFolders);
        return comparison.changes();
    }

    private void walk(Collection<RepoPath> folders) {
        List<RepoPath> level =
                folders.stream().distinct().filter(this::isFolder).toList();
        while (!level.isEmpty()) {
            level = level.parallelStream()
                    .flatMap(folder -> visit(folder).stream())
                    .toList();
        }
    }

    private boolean isFolder(RepoPath path) {
        return Files.isDirectory(root.resolve(path.value()), LinkOption.NOFOLLOW_LINKS);
    }

    /** Looks at the files of one folder and answers the folders in it. */
    private List<RepoPath> visit(RepoPath folder) {
        List<RepoPath> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder.value()))) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.indexOf('\\') >= 0) {
                    // No path of ours can hold it, so it can't be ours.
                    foreign.add(folder.resolve(name.replace('\\', '?')));
                    continue;
                }
                RepoPath path = folder.resolve(name);
                BasicFileAttributes attributes = attributes(entry);
                if (attributes.isDirectory() && !planned.containsKey(path)) {
                    folders.add(path);
                } else {
                    look(path, entry, attributes);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw DiskFailure.reading(folder, new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw DiskFailure.reading(folder, e);
        }
        return folders;
    }

    private void look(RepoPath path, Path file, BasicFileAttributes attributes) throws IOException {
        String text = planned.get(path);
        if (text != null) {
            found.add(path);
            if (!isSame(file, attributes, text)) {
                changed.add(path);
            }
        } else if (attributes.isRegularFile() && RenderedMark.isIn(file)) {
            stale.add(path);
        } else if (!FileNames.isLeftBehind(path.name())) {
            foreign.add(path);
        }
    }

    /** Planned files outside of the rendered folders, such as CODEOWNERS. */
    private void lookAtRest(Collection<RepoPath> renderedFolders) {
        for (RepoPath path : planned.keySet()) {
            if (renderedFolders.stream().noneMatch(path::isBelow)) {
                Path file = root.resolve(path.value());
                try {
                    look(path, file, attributes(file));
                } catch (NoSuchFileException e) {
                    found.remove(path);
                } catch (IOException e) {
                    throw DiskFailure.reading(path, e);
                }
            }
        }
    }

    private Changes changes() {
        TreeSet<RepoPath> created = new TreeSet<>(planned.keySet());
        created.removeAll(found);
        return new Changes(created, new TreeSet<>(changed), new TreeSet<>(stale), new TreeSet<>(foreign));
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isSame(Path file, BasicFileAttributes attributes, String text) throws IOException {
        if (!attributes.isRegularFile() || attributes.size() < text.length()) {
            return false;
        }
        byte[] expected = text.getBytes(StandardCharsets.UTF_8);
        return attributes.size() == expected.length && Arrays.equals(expected, Files.readAllBytes(file));
    }
}
