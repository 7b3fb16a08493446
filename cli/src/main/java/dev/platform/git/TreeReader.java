package dev.platform.git;

import dev.platform.finding.PlatformException;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.BranchConfig;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.jspecify.annotations.Nullable;

/** Reads the text files of a revision straight from Git's objects, without a checkout. */
record TreeReader(Repository repository, GitPaths paths) {
    /** The files at or below some paths; all by none. */
    FileTree read(String revision, Set<String> below, Predicate<RepoPath> wanted) throws IOException {
        Map<RepoPath, String> files = new HashMap<>();
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk revisions = new RevWalk(reader);
                TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(revisions.parseTree(commit(revision)));
            walk.setRecursive(true);
            if (!below.isEmpty()) {
                walk.setFilter(PathFilterGroup.createFromStrings(below));
            } else if (!paths.prefix().isEmpty()) {
                walk.setFilter(PathFilter.create(paths.prefix()));
            }
            while (walk.next()) {
                String text = isFile(walk, 0) && wanted.test(path(walk)) ? text(walk, reader) : null;
                if (text != null) {
                    files.put(path(walk), text);
                }
            }
        }
        return FileTree.of(files);
    }

    String mergeBase(String one, String other) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(commit(one)));
            walk.markStart(walk.parseCommit(commit(other)));
            RevCommit base = walk.next();
            if (base == null) {
                throw new PlatformException(
                        "'" + one + "' and '" + other + "' have no commit in common here",
                        "a shallow clone lacks old ones: fetch them with `git fetch --unshallow`");
            }
            return base.name();
        }
    }

    ObjectId commit(String revision) throws IOException {
        try {
            ObjectId found = lacksUpstream(revision) ? null : repository.resolve(revision + "^{commit}");
            if (found != null) {
                return found;
            }
        } catch (RevisionSyntaxException | AmbiguousObjectException | IncorrectObjectTypeException e) {
            throw unknown(revision, e);
        }
        throw unknown(revision, null);
    }

    /** JGit takes the upstream of a branch that has none for the branch itself. */
    private boolean lacksUpstream(String revision) throws IOException {
        int mark = revision.indexOf("@{upstream}");
        String branch = mark > 0 ? revision.substring(0, mark) : repository.getBranch();
        return mark >= 0 && new BranchConfig(repository.getConfig(), branch).getTrackingBranch() == null;
    }

    private static PlatformException unknown(String revision, @Nullable Exception cause) {
        return new PlatformException(
                "there is no revision '" + revision + "' in this repository",
                "name a commit, branch or tag that `git log` shows; a shallow clone lacks old ones,"
                        + " fetch them with `git fetch --unshallow`",
                cause);
    }

    /** Not links, not submodules; and no name that a {@link RepoPath} can't say, such as one with a backslash. */
    static boolean isFile(TreeWalk walk, int tree) {
        FileMode mode = walk.getFileMode(tree);
        boolean file = FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
        return file && walk.getPathString().indexOf('\\') < 0;
    }

    RepoPath path(TreeWalk walk) {
        return paths.fromGit(walk.getPathString());
    }

    private static @Nullable String text(TreeWalk walk, ObjectReader reader) throws IOException {
        return text(reader.open(walk.getObjectId(0)).getBytes());
    }

    /** Null if it is no text. */
    static @Nullable String text(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.indexOf('\0') < 0 ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
