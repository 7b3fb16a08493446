package dev.platform.git;

import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * What commits did to the files of one folder, newest first. As for one file, a merge is what it brought to the branch.
 * Folders that a commit left alone are never looked into, so a long history of many files is read in one go.
 */
record FolderHistory(Repository repository, GitPaths paths, RepoPath folder, Predicate<RepoPath> wanted) {
    private static final int BEFORE = 0;
    private static final int AFTER = 1;

    /**
     * Reads no further than it is asked to.
     *
     * @param more takes an edit, and says whether another one is wanted
     * @return false if older commits are missing here, as in a shallow clone
     */
    boolean walk(Predicate<FileEdit> more) throws IOException {
        ObjectId head = HeadRef.of(repository).getObjectId();
        if (head == null) {
            return true;
        }
        try (RevWalk commits = new RevWalk(repository)) {
            commits.setRetainBody(false);
            RevCommit commit = commits.parseCommit(head);
            while (true) {
                RevCommit parent = commit.getParentCount() == 0 ? null : commits.parseCommit(commit.getParent(0));
                if (parent == null && isShallow(commit)) {
                    return false;
                }
                if (!edits(parent, commit, commits, more) || parent == null) {
                    return true;
                }
                commit = parent;
            }
        }
    }

    /** All that the first commit of a shallow clone has would look as if it had brought it. */
    private boolean isShallow(RevCommit commit) throws IOException {
        return repository.getObjectDatabase().getShallowCommits().contains(commit);
    }

    private boolean edits(@Nullable RevCommit parent, RevCommit commit, RevWalk commits, Predicate<FileEdit> more)
            throws IOException {
        try (TreeWalk files = new TreeWalk(repository, commits.getObjectReader())) {
            if (parent == null) {
                files.addTree(new EmptyTreeIterator());
            } else {
                files.addTree(parent.getTree());
            }
            files.addTree(commit.getTree());
            files.setRecursive(true);
            files.setFilter(AndTreeFilter.create(PathFilter.create(paths.toGit(folder)), TreeFilter.ANY_DIFF));
            while (files.next()) {
                RepoPath path = paths.fromGit(files.getPathString());
                if (wanted.test(path) && !more.test(edit(path, files, commit, commits))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static FileEdit edit(RepoPath path, TreeWalk files, RevCommit commit, RevWalk commits) throws IOException {
        ObjectReader reader = commits.getObjectReader();
        FileRevision after = FileHistory.revision(commit, commits, FileHistory.text(files, AFTER, reader));
        return new FileEdit(path, FileHistory.text(files, BEFORE, reader), after);
    }
}
