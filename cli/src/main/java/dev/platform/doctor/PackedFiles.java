package dev.platform.doctor;

import dev.platform.app.NewRepository;
import dev.platform.tree.ExistingFiles;
import dev.platform.tree.FileTree;
import dev.platform.tree.OtherFiles;
import dev.platform.tree.RepoPath;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Files of a repository that the program brings along, and that nobody has to edit. */
final class PackedFiles {
    private PackedFiles() {}

    /** Whether they are those of the program. */
    static Diagnosis compare(Path root, FileTree packed) {
        FileTree here = ExistingFiles.read(root, packed.files().keySet());
        SortedSet<RepoPath> other = new TreeSet<>(packed.files().keySet());
        other.removeIf(path -> Objects.equals(packed.text(path), here.text(path)));
        if (!other.isEmpty()) {
            RepoPath first = other.first();
            boolean missing = here.text(first) == null;
            String what = missing ? " is missing" : " isn't the one that this program brings along";
            return Diagnosis.warning(
                    first + what + (other.size() == 1 ? "" : ", and so are " + (other.size() - 1) + " more"),
                    "platform doctor --print " + first + " > " + first
                            + (missing && NewRepository.isExecutable(first) ? " && chmod +x " + first : ""));
        }
        return packed.files().keySet().stream()
                .filter(NewRepository::isExecutable)
                .filter(path -> !OtherFiles.isExecutable(root.resolve(path.value())))
                .findFirst()
                .map(path -> Diagnosis.warning(path + " can't be executed", "chmod +x " + path))
                .orElseGet(() -> Diagnosis.ok("as this program brings along"));
    }
}
