package dev.platform.git;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Repository;

/**
 * The hooks that commits and pushes run.
 *
 * @param isThere false if Git was told of a folder that isn't there
 * @param idle those that Git passes over, since they can't be executed
 */
public record HookState(Path folder, boolean isThere, List<String> active, List<String> idle) {
    private static final List<String> NAMES =
            List.of("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "pre-push");

    static HookState of(Repository repository) {
        String configured = repository.getConfig().getString("core", null, "hooksPath");
        Path folder = configured == null
                ? repository.getCommonDirectory().toPath().resolve("hooks")
                : repository.getWorkTree().toPath().resolve(configured);
        List<String> hooks = NAMES.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .toList();
        return new HookState(
                folder,
                configured == null || Files.isDirectory(folder),
                hooks.stream()
                        .filter(name -> Files.isExecutable(folder.resolve(name)))
                        .toList(),
                hooks.stream()
                        .filter(name -> !Files.isExecutable(folder.resolve(name)))
                        .toList());
    }
}
