package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Set;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteConfig;
import org.jspecify.annotations.Nullable;

/**
 * Where a branch is pushed to.
 *
 * @param local the branch here, without {@code refs/heads/}
 * @param branch the branch there, in full
 * @param tracking the ref here that remembers it
 * @param isNew whether the branch has no upstream yet, so that a push sets it
 */
record Destination(String remote, String local, String branch, String tracking, boolean isNew) {
    static Destination of(Repository repository, String local) throws IOException {
        Config config = repository.getConfig();
        BranchConfig branch = new BranchConfig(config, local);
        String upstream = config.getString("branch", local, "remote");
        String fork = branch.getPushRemote() != null
                ? branch.getPushRemote()
                : config.getString("remote", null, "pushDefault");
        if (fork != null && !fork.equals(upstream)) {
            return to(config, fork, local, Constants.R_HEADS + local, false);
        }
        if (upstream != null && branch.getMerge() != null && !branch.isRemoteLocal()) {
            refuseOtherName(config, local, branch.getMerge());
            return to(config, upstream, local, branch.getMerge(), false);
        }
        String remote = upstream != null && !branch.isRemoteLocal() ? upstream : onlyRemote(repository);
        return to(config, remote, local, Constants.R_HEADS + local, upstream == null);
    }

    /** As Git's own default does: a branch that was cut from another must not end up in that one by surprise. */
    private static void refuseOtherName(Config config, String local, String merge) {
        String mode = config.getString("push", null, "default");
        boolean wanted = "upstream".equals(mode) || "tracking".equals(mode);
        String there = Repository.shortenRefName(merge);
        if (!there.equals(local) && !wanted) {
            throw new PlatformException(
                    "the branch '" + local + "' has an upstream of another name, '" + there + "'",
                    "give it one of its own with `git branch --unset-upstream`,"
                            + " or allow this with `git config push.default upstream`");
        }
    }

    private static String onlyRemote(Repository repository) {
        Set<String> remotes = repository.getRemoteNames();
        if (remotes.contains(Constants.DEFAULT_REMOTE_NAME)) {
            return Constants.DEFAULT_REMOTE_NAME;
        }
        if (remotes.size() == 1) {
            return remotes.iterator().next();
        }
        throw remotes.isEmpty()
                ? new PlatformException(
                        "the repository has no remote to push to", "add one with `git remote add origin URL`")
                : new PlatformException(
                        "the repository has several remotes and none is named origin: " + ReadyCheck.few(remotes),
                        "name the one to push to with `git config remote.pushDefault NAME`");
    }

    private static Destination to(Config config, String remote, String local, String branch, boolean isNew)
            throws IOException {
        return new Destination(remote, local, branch, tracking(config(config, remote), branch), isNew);
    }

    private static RemoteConfig config(Config config, String remote) throws IOException {
        try {
            RemoteConfig found = new RemoteConfig(config, remote);
            if (found.getURIs().isEmpty() && found.getPushURIs().isEmpty()) {
                throw new PlatformException(
                        "the remote '" + remote + "' has no URL",
                        "give it one with `git remote add " + remote + " URL`");
            }
            return found;
        } catch (URISyntaxException e) {
            throw new IOException("the URL of the remote '" + remote + "' can't be read: " + e.getMessage(), e);
        }
    }

    /** A clone of a single branch has no rule for others; they are remembered where a full clone would. */
    private static String tracking(RemoteConfig remote, String branch) {
        for (RefSpec spec : remote.getFetchRefSpecs()) {
            @Nullable
            String target = !spec.isNegative() && spec.matchSource(branch)
                    ? spec.expandFromSource(branch).getDestination()
                    : null;
            if (target != null) {
                return target;
            }
        }
        return Constants.R_REMOTES + remote.getName() + "/" + Repository.shortenRefName(branch);
    }

    RemoteConfig config(Repository repository) throws IOException {
        return config(repository.getConfig(), remote);
    }

    /** {@code origin/main}, as Git calls it. */
    String label() {
        return remote + "/" + Repository.shortenRefName(branch);
    }

    void rememberUpstream(Repository repository) throws IOException {
        if (isNew) {
            StoredConfig config = repository.getConfig();
            config.setString("branch", local, "remote", remote);
            config.setString("branch", local, "merge", branch);
            config.save();
        }
    }
}
