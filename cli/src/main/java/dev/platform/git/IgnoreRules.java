package dev.platform.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.lib.CoreConfig;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Tells which paths Git ignores. JGit only answers for files that exist; this answers before they are written. */
final class IgnoreRules {
    private final Repository repository;
    private final Map<Path, IgnoreNode> nodes = new HashMap<>();

    IgnoreRules(Repository repository) {
        this.repository = repository;
    }

    boolean ignore(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (matches(path.substring(0, slash), true)) {
                return true;
            }
        }
        return matches(path, false);
    }

    /** The file nearest to the path decides; within a file the last rule does. */
    private boolean matches(String path, boolean isFolder) throws IOException {
        Path top = repository.getWorkTree().toPath();
        for (int slash = path.lastIndexOf('/');
                slash >= -1;
                slash = slash < 0 ? -2 : path.lastIndexOf('/', slash - 1)) {
            Path folder = slash < 0 ? top : top.resolve(path.substring(0, slash));
            Boolean answer = node(folder.resolve(".gitignore")).checkIgnored(path.substring(slash + 1), isFolder);
            if (answer != null) {
                return answer;
            }
        }
        Path exclude = repository.getCommonDirectory().toPath().resolve("info/exclude");
        Boolean answer = node(exclude).checkIgnored(path, isFolder);
        if (answer != null) {
            return answer;
        }
        Path global = global();
        return global != null && Boolean.TRUE.equals(node(global).checkIgnored(path, isFolder));
    }

    private @Nullable Path global() {
        FS fs = repository.getFS();
        String file = repository.getConfig().get(CoreConfig.KEY).getExcludesFile();
        if (file == null) {
            return null;
        }
        return file.startsWith("~/")
                ? fs.resolve(fs.userHome(), file.substring(2)).toPath()
                : fs.resolve(null, file).toPath();
    }

    private IgnoreNode node(Path file) throws IOException {
        IgnoreNode known = nodes.get(file);
        if (known == null) {
            known = new IgnoreNode();
            if (Files.isRegularFile(file)) {
                try (InputStream in = Files.newInputStream(file)) {
                    known.parse(file.toString(), in);
                }
            }
            nodes.put(file, known);
        }
        return known;
    }
}
