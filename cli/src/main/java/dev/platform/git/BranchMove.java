package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheCheckout;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Moves the current branch, and with it the working tree, from one commit to another. Only files that differ between
 * the two are touched; what the user changed elsewhere, staged or not, stays.
 */
record BranchMove(Repository repository, ObjectId from, ObjectId to) {
    /** Throws when a file that would have to change has changes of the user. */
    void check() throws IOException {
        DirCache index = repository.lockDirCache();
        try {
            DirCacheCheckout checkout = checkout(index, from, to);
            checkout.preScanTwoTrees();
            refuse(checkout.getConflicts());
        } finally {
            index.unlock();
        }
    }

    void run(String log) throws IOException {
        if (from.equals(to)) {
            return;
        }
        check();
        checkout(repository.lockDirCache(), from, to).checkout();
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setNewObjectId(to);
        update.setExpectedOldObjectId(from);
        update.setRefLogMessage(log, false);
        RefUpdate.Result result = update.forceUpdate();
        if (result != RefUpdate.Result.FORCED && result != RefUpdate.Result.FAST_FORWARD) {
            checkout(repository.lockDirCache(), to, from).checkout();
            throw new PlatformException(
                    "cannot move the branch: Git says " + result,
                    "another git process moved or locked it; run this again");
        }
    }

    private DirCacheCheckout checkout(DirCache index, ObjectId old, ObjectId target) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId oldTree = walk.parseCommit(old).getTree();
            ObjectId newTree = walk.parseCommit(target).getTree();
            DirCacheCheckout checkout = new DirCacheCheckout(repository, oldTree, index, newTree);
            checkout.setFailOnConflict(true);
            return checkout;
        }
    }

    private static void refuse(List<String> conflicts) {
        if (!conflicts.isEmpty()) {
            throw new PlatformException(
                    "your changes to these files are in the way of new commits: " + ReadyCheck.few(conflicts),
                    "commit or stash them (`git stash -u`), then run this again");
        }
    }
}
