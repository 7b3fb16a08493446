package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Refuses a commit that can't be made, before anything is written. */
record ReadyCheck(Repository repository) {
    void check(Set<String> paths, @Nullable String branch) throws IOException {
        checkState();
        DirCache index = index();
        if (index.hasUnmergedPaths()) {
            throw new PlatformException(
                    "the repository has files with unresolved merge conflicts",
                    "resolve them (`git status` lists them), then run this again");
        }
        if (branch != null) {
            new NewBranch(repository, branch).check();
        } else if (!isOnBranch()) {
            throw new PlatformException(
                    "HEAD is detached: a commit would be on no branch",
                    "switch to a branch (`git switch main`), or name a new one with --branch");
        }
        Identity.of(repository);
        checkIgnored(paths, index);
    }

    static void refuseDirty(Collection<?> dirty) {
        if (!dirty.isEmpty()) {
            throw new PlatformException(
                    "these files have changes that are not committed: " + few(dirty),
                    "commit or stash them first (`git status` shows them), then run this again");
        }
    }

    /** Long lists hide the message. */
    static String few(Collection<?> values) {
        String text = String.join(
                ", ",
                new TreeSet<>(values).stream().limit(5).map(Object::toString).toList());
        return values.size() > 5 ? text + " and " + (values.size() - 5) + " more" : text;
    }

    private DirCache index() {
        try {
            return repository.readDirCache();
        } catch (IOException e) {
            throw new PlatformException(
                    "cannot read Git's index: " + e.getMessage(),
                    "if it is split or sparse, undo that with `git update-index --no-split-index` or"
                            + " `git sparse-checkout reapply --no-sparse-index`; else run `git fsck`",
                    e);
        }
    }

    private boolean isOnBranch() throws IOException {
        return HeadRef.of(repository).isSymbolic();
    }

    /** Nothing is in the middle. */
    void checkState() {
        String under = switch (repository.getRepositoryState()) {
            case SAFE -> null;
            case MERGING, MERGING_RESOLVED -> "merge";
            case CHERRY_PICKING, CHERRY_PICKING_RESOLVED -> "cherry-pick";
            case REVERTING, REVERTING_RESOLVED -> "revert";
            case APPLY -> "am";
            case BISECTING -> "bisect";
            case BARE -> "bare repository";
            case REBASING, REBASING_REBASING, REBASING_MERGE, REBASING_INTERACTIVE -> "rebase";
        };
        if (under != null) {
            String undo = under.equals("bisect") ? "`git bisect reset`" : "`git " + under + " --abort`";
            throw new PlatformException(
                    "the repository is in the middle of a " + under,
                    "finish it, or undo it with " + undo + ", then run this again");
        }
    }

    private void checkIgnored(Set<String> paths, DirCache index) throws IOException {
        IgnoreRules rules = new IgnoreRules(repository);
        Set<String> ignored = new TreeSet<>();
        for (String path : paths) {
            if (index.findEntry(path) < 0 && rules.ignore(path)) {
                ignored.add(path);
            }
        }
        if (!ignored.isEmpty()) {
            throw new PlatformException(
                    "Git ignores files that are to be committed: " + few(ignored),
                    "remove the rule from .gitignore (`git check-ignore -v PATH` names it)");
        }
    }
}
