package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FileUtils;

/** Finds, opens and makes repositories. */
final class Opening {
    private Opening() {}

    static boolean isRepository(Path folder) {
        if (finder(folder).getGitDir() == null) {
            return false;
        }
        try (Repository repository = build(folder)) {
            return !repository.isBare();
        }
    }

    static Repository open(Path folder) {
        if (finder(folder).getGitDir() == null) {
            throw new PlatformException(
                    "'" + folder + "' is not in a Git repository",
                    "run `git init` there, or run this in the repository's folder");
        }
        Repository repository = build(folder);
        String problem = repository.isBare()
                ? "'" + folder + "' is a bare repository: it has no files"
                : "sha256".equals(repository.getConfig().getString("extensions", null, "objectFormat"))
                        ? "'" + folder + "' uses SHA-256 object names, which platform can't read"
                        : "";
        if (!problem.isEmpty()) {
            repository.close();
            throw new PlatformException(problem, "use a clone with a working tree and SHA-1 object names");
        }
        return repository;
    }

    static void init(Path folder, CommitRequest first) {
        if (Files.exists(folder.resolve(Constants.DOT_GIT))) {
            throw new PlatformException("'" + folder + "' is a Git repository already", "choose a new folder");
        }
        QuietSystem.install();
        GitCall.run("make a Git repository in '" + folder + "'", () -> {
            boolean done = false;
            try (Git git = Git.init()
                    .setDirectory(folder.toFile())
                    .setInitialBranch("main")
                    .call()) {
                GitPaths paths = GitPaths.of(git.getRepository(), folder);
                new Committer(git.getRepository(), paths.toGit(first.paths()), first.message()).commit(null);
                done = true;
            } finally {
                if (!done) {
                    remove(folder);
                }
            }
            return done;
        });
    }

    private static void remove(Path folder) throws IOException {
        File made = folder.resolve(Constants.DOT_GIT).toFile();
        FileUtils.delete(made, FileUtils.RECURSIVE | FileUtils.SKIP_MISSING);
    }

    private static FileRepositoryBuilder finder(Path folder) {
        QuietSystem.install();
        return new FileRepositoryBuilder()
                .setMustExist(true)
                .findGitDir(folder.toAbsolutePath().toFile());
    }

    private static Repository build(Path folder) {
        return GitCall.run("open '" + folder + "'", () -> finder(folder).build());
    }
}
