package dev.platform.git;

import dev.platform.finding.PlatformException;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** A Git repository with a working tree, as our commands need it. Paths are relative to the folder it was opened with. */
public final class GitRepository implements AutoCloseable {
    private final Repository repository;
    private final GitPaths paths;

    private GitRepository(Repository repository, GitPaths paths) {
        this.repository = repository;
        this.paths = paths;
    }

    /** Whether the folder lies in the working tree of a Git repository. */
    public static boolean isRepository(Path folder) {
        return Opening.isRepository(folder);
    }

    /** Opens the repository whose working tree the folder is, or lies in. */
    public static GitRepository open(Path folder) {
        Repository repository = Opening.open(folder);
        try {
            return GitCall.run(
                    "open '" + folder + "'", () -> new GitRepository(repository, GitPaths.of(repository, folder)));
        } catch (PlatformException e) {
            repository.close();
            throw e;
        }
    }

    /** Makes a repository in the folder, with the branch {@code main} and the given paths as its first commit. */
    public static GitRepository init(Path folder, CommitRequest first) {
        Opening.init(folder, first);
        return open(folder);
    }

    /** The top of the working tree. */
    public Path root() {
        return repository.getWorkTree().toPath();
    }

    public Head head() {
        return GitCall.run("read HEAD", () -> {
            Ref head = HeadRef.of(repository);
            ObjectId commit = head.getObjectId();
            String branch = head.isSymbolic()
                    ? Repository.shortenRefName(head.getTarget().getName())
                    : null;
            return new Head(commit == null ? null : commit.name(), branch);
        });
    }

    /** Whether the user asked Git to sign each commit; ours are never signed. */
    public boolean wantsSignedCommits() {
        return repository.getConfig().getBoolean("commit", "gpgSign", false);
    }

    /** Which of the paths Git ignores; they need not exist. */
    public Set<RepoPath> ignored(Set<RepoPath> among) {
        return GitCall.run("read the ignore rules", () -> {
            IgnoreRules rules = new IgnoreRules(repository);
            Set<RepoPath> ignored = new TreeSet<>();
            for (RepoPath path : among) {
                if (rules.ignore(paths.toGit(path))) {
                    ignored.add(path);
                }
            }
            return ignored;
        });
    }

    /** Which of the paths differ from HEAD, in the working tree or in the index. */
    public Set<RepoPath> dirty(Set<RepoPath> among) {
        return GitCall.run("compare files with HEAD", () -> {
            Set<RepoPath> dirty = new TreeSet<>();
            DirtyPaths.among(paths.toGit(among), repository).forEach(path -> dirty.add(paths.fromGit(path)));
            return dirty;
        });
    }

    /** Throws when the commit could not be made. For before the first file is written. */
    public void check(CommitRequest request) {
        GitCall.run("check the repository", () -> {
            new ReadyCheck(repository).check(paths.toGit(request.paths()), request.branch());
            return true;
        });
    }

    /** Throws when something is in the middle, such as a merge. */
    public void checkState() {
        GitCall.run("look at the repository", () -> {
            new ReadyCheck(repository).checkState();
            return true;
        });
    }

    /** Throws when Git doesn't know who commits. */
    public void checkIdentity() {
        Identity.of(repository);
    }

    /** Whether older commits are missing here. */
    public boolean isShallow() {
        return GitCall.run(
                "look for missing commits",
                () -> !repository.getObjectDatabase().getShallowCommits().isEmpty());
    }

    public HookState hooks() {
        return HookState.of(repository);
    }

    /** Throws when anything has changes that aren't committed, or isn't known to Git. */
    public void refuseDirty() {
        Set<String> dirty = GitCall.run("compare files with HEAD", () -> DirtyPaths.all(repository));
        ReadyCheck.refuseDirty(dirty);
    }

    /** Throws when one of the paths has changes that aren't committed. */
    public void refuseDirty(Set<RepoPath> among) {
        ReadyCheck.refuseDirty(dirty(among));
    }

    /** The commit's id; empty when the paths are as HEAD has them. */
    public Optional<String> commit(CommitRequest request) {
        return GitCall.run(
                "commit",
                () -> new Committer(repository, paths.toGit(request.paths()), request.message())
                        .commit(request.branch())
                        .map(AnyObjectId::name));
    }

    /** Throws when the branch that the request commits to has nowhere to be pushed to. Talks to no remote. */
    public void checkPush(CommitRequest request) {
        GitCall.run("check the remote", () -> {
            String branch = request.branch() != null ? request.branch() : head().branch();
            return branch == null ? Pusher.of(repository).destination() : Destination.of(repository, branch);
        });
    }

    /** Pushes the current branch to its upstream, or to {@code origin} under its own name. */
    public PushResult push() {
        return GitCall.run("push", () -> Pusher.of(repository).push());
    }

    /**
     * After a push that was behind: moves branch and working tree to the fetched upstream with the local commits on top
     * of it, which gives them new ids. Files that the user changed stay; one in the way is refused, as is a commit that
     * changes the same lines as the upstream.
     *
     * @param without ids of commits that are left out, because the caller makes its change anew
     * @return the new head
     */
    public String rebase(Set<String> without) {
        return GitCall.run("rebase", () -> Pusher.of(repository).rebase(without).name());
    }

    /** The URL of the remote that the current branch belongs to, without passwords. */
    public Optional<String> remoteUrl() {
        return GitCall.run("read the remote's URL", () -> RemoteUrl.of(repository, head().branch()));
    }

    /** The last commit that both have, which a pull request is compared with; their ids may be any revision. */
    public String mergeBase(String one, String other) {
        return GitCall.run(
                "find where '" + one + "' and '" + other + "' part",
                () -> new TreeReader(repository, paths).mergeBase(one, other));
    }

    /** The id of the commit that a revision names. */
    public String commitId(String revision) {
        return GitCall.run(
                "read revision '" + revision + "'",
                () -> new TreeReader(repository, paths).commit(revision).name());
    }

    /**
     * What differs at or below some paths.
     *
     * @param head null for the files on disk
     */
    public TextChanges changes(String base, @Nullable String head, Set<RepoPath> roots, Predicate<RepoPath> wanted) {
        return GitCall.run(
                "compare with '" + base + "'",
                () -> new ChangedFiles(repository, paths, wanted).between(base, head, roots));
    }

    /** The text files of a revision; binary files and links are left out. */
    public FileTree readTree(String revision, Predicate<RepoPath> wanted) {
        return readTree(revision, Set.of(), wanted);
    }

    /** The same at or below some paths; of all by none. */
    public FileTree readTree(String revision, Set<RepoPath> roots, Predicate<RepoPath> wanted) {
        return GitCall.run(
                "read revision '" + revision + "'",
                () -> new TreeReader(repository, paths).read(revision, paths.toGit(roots), wanted));
    }

    /** How a folder of HEAD stands to that of a commit; empty if the commit isn't known here. */
    public Optional<FolderAge> age(RepoPath folder, String commit) {
        return GitCall.run(
                "compare with '" + commit + "'", () -> FolderAge.of(repository, paths.toGit(folder), commit));
    }

    /**
     * Goes through the commits of the current branch that changed a file, newest first.
     *
     * @param more takes a revision, and says whether an older one is wanted
     * @return false if older commits are missing here, as in a shallow clone
     */
    public boolean history(RepoPath path, Predicate<FileRevision> more) {
        return GitCall.run(
                "read the history of '" + path + "'", () -> new FileHistory(repository, paths.toGit(path)).walk(more));
    }

    /**
     * Goes through what the commits of the current branch did to files of a folder, newest first.
     *
     * @param more takes an edit, and says whether another one is wanted
     * @return false if older commits are missing here, as in a shallow clone
     */
    public boolean history(RepoPath folder, Predicate<RepoPath> wanted, Predicate<FileEdit> more) {
        return GitCall.run(
                "read the history of '" + folder + "'",
                () -> new FolderHistory(repository, paths, folder, wanted).walk(more));
    }

    @Override
    public void close() {
        repository.close();
    }
}
