package dev.platform.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Where the repository comes from, for people and for links. */
final class RemoteUrl {
    private RemoteUrl() {}

    static Optional<String> of(Repository repository, @Nullable String branch) throws IOException {
        String own = branch == null ? null : repository.getConfig().getString("branch", branch, "remote");
        String remote = own == null || own.equals(".") ? Constants.DEFAULT_REMOTE_NAME : own;
        return Optional.ofNullable(repository.getConfig().getString("remote", remote, "url"))
                .map(RemoteWords::tidy);
    }
}
