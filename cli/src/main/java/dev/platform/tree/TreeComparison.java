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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Compares the files on disk with the planned ones, byte by byte, in one walk on all processors. */
public final class TreeComparison {
    private final Path root;
    private final List<RepoPath> renderedFolders;
    private final Set<String> settled;
    private final PlannedFolders planned;
    private final Set<RepoPath> changed = ConcurrentHashMap.newKeySet();
    private final Set<RepoPath> stale = ConcurrentHashMap.newKeySet();
    private final Set<RepoPath> foreign = ConcurrentHashMap.newKeySet();

    private TreeComparison(Path root, FileTree planned, Collection<RepoPath> renderedFolders, Set<RepoPath> settled) {
        this.root = root;
        this.settled = settled.stream().map(RepoPath::value).collect(Collectors.toSet());
        this.planned = new PlannedFolders(planned);
        this.renderedFolders = renderedFolders.stream()
                .filter(folder -> renderedFolders.stream().noneMatch(folder::isBelow))
                .distinct()
                .toList();
    }

    /** Compares every planned file, and looks for stale and foreign ones in the given folders. */
    public static Changes compare(Path root, FileTree planned, Collection<RepoPath> renderedFolders) {
        return compare(root, planned, renderedFolders, Set.of());
    }

    /**
     * The same without a look at some files and folders.
     *
     * @param settled what isn't planned again because it is known to be right
     */
    public static Changes compare(
            Path root, FileTree planned, Collection<RepoPath> renderedFolders, Set<RepoPath> settled) {
        TreeComparison comparison = new TreeComparison(root, planned, renderedFolders, settled);
        comparison.walk();
        comparison.lookElsewhere();
        return comparison.changes();
    }

    private record Folder(String path, Path onDisk) {}

    private void walk() {
        List<Folder> level = renderedFolders.stream()
                .map(folder -> new Folder(folder.value(), root.resolve(folder.value())))
                .filter(folder -> Files.isDirectory(folder.onDisk(), LinkOption.NOFOLLOW_LINKS))
                .toList();
        while (!level.isEmpty()) {
            level = level.parallelStream()
                    .flatMap(folder -> visit(folder).stream())
                    .toList();
        }
    }

    /** Looks at the files of one folder and answers the folders in it. */
    private List<Folder> visit(Folder folder) {
        Map<String, String> names = planned.in(folder.path());
        List<Folder> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.onDisk())) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (settled.contains(folder.path() + "/" + name)) {
                    continue;
                }
                BasicFileAttributes attributes = attributes(entry);
                if (name.contains("\\")) {
                    // No path of ours can hold it, so it can't be ours.
                    foreign.add(PlannedFolders.path(folder.path(), name.replace('\\', '?')));
                } else if (attributes.isDirectory() && !names.containsKey(name)) {
                    folders.add(new Folder(folder.path() + "/" + name, entry));
                } else {
                    look(folder.path(), name, entry, attributes);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw DiskFailure.reading(folder.path(), new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw DiskFailure.reading(folder.path(), e);
        }
        return folders;
    }

    private void look(String folder, String name, Path file, BasicFileAttributes attributes) throws IOException {
        String text = planned.in(folder).get(name);
        if (text != null) {
            planned.in(folder).remove(name);
            if (!isSame(file, attributes, text)) {
                changed.add(PlannedFolders.path(folder, name));
            }
        } else if (!FileNames.isLeftBehind(name)) {
            boolean ours = attributes.isRegularFile() && RenderedMark.isIn(file);
            (ours ? stale : foreign).add(PlannedFolders.path(folder, name));
        }
    }

    /** Planned files outside of the rendered folders, such as CODEOWNERS. */
    private void lookElsewhere() {
        for (String folder : planned.paths()) {
            // A file in the folder's place is the writer's to refuse: JDKs differ in what they call it here.
            if (!isRendered(folder) && !Files.isRegularFile(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
                for (String name : List.copyOf(planned.in(folder).keySet())) {
                    lookAt(folder, name);
                }
            }
        }
    }

    private void lookAt(String folder, String name) {
        Path file = root.resolve(folder).resolve(name);
        try {
            look(folder, name, file, attributes(file));
        } catch (NoSuchFileException e) {
            // It stays among those that were not found.
        } catch (IOException e) {
            throw DiskFailure.reading(PlannedFolders.path(folder, name), e);
        }
    }

    private boolean isRendered(String folder) {
        return renderedFolders.stream()
                .map(RepoPath::value)
                .anyMatch(top -> folder.equals(top) || folder.startsWith(top + "/"));
    }

    private Changes changes() {
        return new Changes(planned.left(), new TreeSet<>(changed), new TreeSet<>(stale), new TreeSet<>(foreign));
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
