package dev.platform.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * The commits that changed one file, newest first. Of a merge its first parent alone is followed: each revision is what
 * the branch itself had, and what another branch had meanwhile never comes in between.
 */
record FileHistory(Repository repository, String path) {
    /**
     * Reads no further than it is asked to.
     *
     * @param more takes a revision, and says whether an older one is wanted
     * @return false if older commits are missing here, as in a shallow clone
     */
    boolean walk(Predicate<FileRevision> more) throws IOException {
        ObjectId head = HeadRef.of(repository).getObjectId();
        if (head == null) {
            return true;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            return walk(walk.parseCommit(head), walk, more);
        }
    }

    private boolean walk(RevCommit newest, RevWalk walk, Predicate<FileRevision> more) throws IOException {
        RevCommit commit = newest;
        ObjectId file = file(commit, walk);
        while (true) {
            RevCommit parent = commit.getParentCount() == 0 ? null : walk.parseCommit(commit.getParent(0));
            ObjectId before = parent == null ? null : before(parent, commit, file, walk);
            if (!Objects.equals(file, before)
                    && !more.test(revision(commit, walk, file == null ? null : text(file, walk.getObjectReader())))) {
                return true;
            }
            if (parent == null) {
                return !repository.getObjectDatabase().getShallowCommits().contains(commit);
            }
            commit = parent;
            file = before;
        }
    }

    private @Nullable ObjectId before(RevCommit parent, RevCommit commit, @Nullable ObjectId file, RevWalk walk)
            throws IOException {
        return parent.getTree().equals(commit.getTree()) ? file : file(parent, walk);
    }

    private @Nullable ObjectId file(RevCommit commit, RevWalk walk) throws IOException {
        try (TreeWalk tree = TreeWalk.forPath(walk.getObjectReader(), path, commit.getTree())) {
            return tree == null || !TreeReader.isFile(tree, 0) ? null : tree.getObjectId(0);
        }
    }

    static FileRevision revision(RevCommit commit, RevWalk walk, @Nullable String text) throws IOException {
        walk.parseBody(commit);
        PersonIdent author = commit.getAuthorIdent();
        PersonIdent committer = commit.getCommitterIdent();
        commit.disposeBody();
        return new FileRevision(commit.name(), committer.getWhenAsInstant(), author.getName(), text);
    }

    /** What a tree of the walk has at its path; null if that is no file. */
    static @Nullable String text(TreeWalk files, int tree, ObjectReader reader) throws IOException {
        return TreeReader.isFile(files, tree) ? text(files.getObjectId(tree), reader) : null;
    }

    /** What is no text isn't left out: whoever reads it finds that it makes no sense. */
    private static String text(ObjectId file, ObjectReader reader) throws IOException {
        return new String(reader.open(file).getBytes(), StandardCharsets.UTF_8);
    }
}
