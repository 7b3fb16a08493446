package dev.platform.app;

import dev.platform.app.RenderedDiff.Side;
import dev.platform.diff.Causes;
import dev.platform.diff.KubernetesObject;
import dev.platform.diff.Neighbours;
import dev.platform.diff.TreeDiff;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.DiffSettings;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeReader;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The difference of two folders of rendered files, wherever they come from: nobody tells what caused it. */
public final class FolderDiff {
    private final FileTree before;
    private final FileTree after;
    private final Findings findings;

    private FolderDiff(FileTree before, FileTree after, Findings findings) {
        this.before = before;
        this.after = after;
        this.findings = findings;
    }

    /** A file that can't be read as one object is a finding: it would be missing in the difference. */
    public static RenderedDiff of(Path before, Path after, LocalDate today, Findings findings) {
        FolderDiff folders = new FolderDiff(read(before, findings), read(after, findings), findings);
        return new RenderedDiff(
                new Side(before.getFileName().toString(), ""),
                new Side(after.getFileName().toString(), ""),
                TreeDiff.of(folders.before, folders.after, folders.neighbours()),
                Causes.of(FileTree.empty(), FileTree.empty()),
                List.of(),
                new Approvals(new TreeMap<>(), today),
                DiffSettings.USUAL);
    }

    private static FileTree read(Path folder, Findings findings) {
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNull(whole.getParent(), "the root of the disk");
        RepoPath name = RepoPath.of(whole.getFileName().toString());
        Inputs inputs = TreeReader.read(parent, name, findings);
        Map<RepoPath, String> files = new HashMap<>();
        inputs.files().forEach((path, bytes) -> {
            if (path.name().endsWith(".yaml")) {
                files.put(new RepoPath(path.below(name)), new String(bytes, StandardCharsets.UTF_8));
            }
        });
        if (files.isEmpty()) {
            findings.error(
                    "folder-has-files",
                    Location.of(folder.toString()),
                    "there is no rendered file in it",
                    "name a folder with one object in each .yaml file");
        }
        return FileTree.of(files);
    }

    private Neighbours neighbours() {
        return new Neighbours() {
            @Override
            public FileTree in(Set<RepoPath> folders) {
                Map<RepoPath, String> same = new HashMap<>(after.files());
                same.entrySet()
                        .removeIf(file -> !file.getValue().equals(before.text(file.getKey()))
                                || (!folders.isEmpty() && folders.stream().noneMatch(file.getKey()::isBelow)));
                return FileTree.of(same);
            }

            @Override
            public @Nullable KubernetesObject object(RepoPath path, String text) {
                Document document = YamlReader.forManifests().read(path.value(), text, findings);
                return document == null ? null : KubernetesObject.of(path, text, document);
            }
        };
    }
}
