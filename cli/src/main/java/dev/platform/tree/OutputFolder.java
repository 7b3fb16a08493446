package dev.platform.tree;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder that the user named for files that one command writes, anywhere: a site, say. It keeps a list of them, so that
 * the next run removes what it writes no longer, and so that nobody's own files are replaced.
 *
 * @param mark the name of the list, by which the command knows its folders
 */
public record OutputFolder(Path folder, String mark) {
    /** Writes the files, each whole or not at all. A folder that holds anything and not the list is refused. */
    public void write(FileTree files) {
        try {
            Set<RepoPath> before = listed();
            for (RepoPath path : files.files().keySet()) {
                Files.createDirectories(folder.resolve(path.value()).getParent());
            }
            OutputFile.write(folder.resolve(mark), list(files, before));
            files.files().forEach((path, text) -> OutputFile.write(folder.resolve(path.value()), text));
            before.removeAll(files.files().keySet());
            for (RepoPath stale : before) {
                Files.deleteIfExists(folder.resolve(stale.value()));
            }
            OutputFile.write(folder.resolve(mark), list(files, Set.of()));
        } catch (IOException e) {
            throw DiskFailure.writing(folder, e, "name a folder that you may write to");
        }
    }

    /** A run that is killed in between leaves a list of both. */
    private static String list(FileTree files, Set<RepoPath> before) {
        Set<RepoPath> all = new TreeSet<>(before);
        all.addAll(files.files().keySet());
        return String.join("\n", all.stream().map(RepoPath::value).toList()) + "\n";
    }

    private Set<RepoPath> listed() throws IOException {
        Path list = folder.resolve(mark);
        if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            List<String> lines = Files.readAllLines(list, StandardCharsets.UTF_8);
            return lines.stream()
                    .filter(RepoPath::isSafe)
                    .map(RepoPath::new)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        refuseOthers();
        return new TreeSet<>();
    }

    private void refuseOthers() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new PlatformException(folder + " is a file, not a folder", "name a folder that is not there yet");
        }
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.findAny().isPresent()) {
                    throw new PlatformException(
                            folder + " holds files that this command didn't write",
                            "name a folder that is empty or not there yet");
                }
            }
        }
    }
}
