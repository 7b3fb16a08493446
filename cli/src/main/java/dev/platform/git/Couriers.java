package dev.platform.git;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.RemoteConfig;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;

/**
 * Decides who talks to the remote. JGit alone knows nothing of the user's SSH keys, credential helpers and proxies; the
 * {@code git} program does, so it goes wherever a network is between, if it is installed. JGit serves paths on this
 * machine, where a process more buys nothing; unless the remote there has hooks, which JGit would not run.
 */
final class Couriers {
    private static final List<String> HOOKS = List.of("pre-receive", "update", "post-receive", "post-update");

    private Couriers() {}

    static Courier choose(Repository repository, Destination destination) throws IOException {
        RemoteConfig remote = destination.config(repository);
        boolean program = Stream.concat(remote.getURIs().stream(), remote.getPushURIs().stream())
                .anyMatch(url -> url.isRemote() || hasHooks(url));
        return program && isInstalled(System.getenv("PATH"))
                ? new ProgramCourier(repository, Map.of())
                : new JGitCourier(repository);
    }

    private static boolean hasHooks(URIish url) {
        return Stream.of("hooks", ".git/hooks")
                .map(hooks -> new File(url.getPath(), hooks))
                .flatMap(hooks -> HOOKS.stream().map(hook -> new File(hooks, hook)))
                .anyMatch(File::canExecute);
    }

    private static boolean isInstalled(@Nullable String path) {
        return path != null
                && Stream.of(path.split(File.pathSeparator, -1))
                        .flatMap(folder -> Stream.of(new File(folder, "git"), new File(folder, "git.exe")))
                        .anyMatch(file -> file.isFile() && file.canExecute());
    }
}
