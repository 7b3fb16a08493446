package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Commits exactly the given paths. The rest of the index stays as it is, staged or not, and the branch moves last, so
 * that a failure leaves nothing behind. JGit's own commit command can do the same, but looks at each path for each file
 * of the repository and stores every object in a file of its own.
 */
record Committer(Repository repository, Set<String> paths, String message) {
    Optional<ObjectId> commit(@Nullable String branch) throws IOException {
        new ReadyCheck(repository).check(paths, branch);
        NewBranch.Undo undo = branch == null ? () -> {} : new NewBranch(repository, branch).switchTo();
        Optional<ObjectId> made = Optional.empty();
        try {
            made = commitHere();
        } finally {
            if (made.isEmpty()) {
                undo.run();
            }
        }
        return made;
    }

    private Optional<ObjectId> commitHere() throws IOException {
        CommitHooks hooks = new CommitHooks(repository);
        hooks.beforeCommit();
        DirCache index = repository.lockDirCache();
        try {
            Optional<ObjectId> made = commit(index, hooks);
            if (made.isPresent() && !index.commit()) {
                throw new PlatformException(
                        "the commit " + made.get().name() + " is made, but Git's index could not be replaced",
                        "run `git reset` to bring the index up to date");
            }
            made.ifPresent(commit -> hooks.afterCommit());
            return made;
        } finally {
            index.unlock();
        }
    }

    private Optional<ObjectId> commit(DirCache index, CommitHooks hooks) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        try (ObjectInserter inserter = Inserters.forFiles(paths.size(), repository)) {
            StagedFiles files = StagedFiles.insert(paths, repository, index, inserter);
            ObjectId before = head == null ? null : treeOf(head);
            ObjectId tree = tree(before, files, inserter);
            if (tree.equals(before)) {
                return Optional.empty();
            }
            ObjectId commit = inserter.insert(builder(tree, head, hooks));
            inserter.flush();
            files.applyTo(index);
            index.write();
            moveBranch(head, commit);
            return Optional.of(commit);
        }
    }

    private ObjectId treeOf(ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(commit).getTree().getId();
        }
    }

    private ObjectId tree(@Nullable ObjectId before, StagedFiles files, ObjectInserter inserter) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            DirCache whole = before == null ? DirCache.newInCore() : DirCache.read(reader, before);
            files.applyTo(whole);
            return whole.writeTree(inserter);
        }
    }

    private CommitBuilder builder(ObjectId tree, @Nullable ObjectId head, CommitHooks hooks) throws IOException {
        Identity identity = Identity.of(repository);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setAuthor(identity.author());
        commit.setCommitter(identity.committer());
        commit.setMessage(hooks.message(message));
        if (head != null) {
            commit.setParentId(head);
        }
        return commit;
    }

    private void moveBranch(@Nullable ObjectId from, ObjectId to) throws IOException {
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setNewObjectId(to);
        update.setExpectedOldObjectId(from == null ? ObjectId.zeroId() : from);
        update.setRefLogMessage("commit: " + message.lines().findFirst().orElse(""), false);
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
            throw new PlatformException(
                    "cannot move the branch to the new commit: Git says " + result,
                    "another git process moved or locked it; run this again");
        }
    }
}
