package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ThreeWayMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The commits that the upstream lacks, oldest first. They are put on top of it in memory: no file, index or branch
 * changes until all of them fit, so there is nothing to abort.
 */
record LocalCommits(Repository repository, ObjectId upstream, List<RevCommit> commits) {
    static LocalCommits between(Repository repository, ObjectId upstream, ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            walk.markStart(walk.parseCommit(head));
            walk.markUninteresting(walk.parseCommit(upstream));
            List<RevCommit> commits = new ArrayList<>();
            for (RevCommit commit : walk) {
                commits.add(commit);
            }
            return new LocalCommits(repository, upstream, commits);
        }
    }

    LocalCommits without(Set<String> ids) {
        return new LocalCommits(
                repository,
                upstream,
                commits.stream().filter(commit -> !ids.contains(commit.name())).toList());
    }

    /** The last commit's new id. */
    ObjectId rebase(String label) throws IOException {
        ObjectId tip = upstream;
        for (RevCommit commit : commits) {
            refuseDelicate(commit);
            tip = pick(commit, tip).orElseThrow(() -> conflict(commit, label));
        }
        return tip;
    }

    private static PlatformException conflict(RevCommit commit, String label) {
        return new PlatformException(
                "the local commit " + commit.abbreviate(8).name() + " '" + commit.getShortMessage()
                        + "' changes the same lines as commits that " + label + " has and you don't",
                "run `git pull --rebase` to put it on top, then run this again");
    }

    private void refuseDelicate(RevCommit commit) {
        String why = commit.getParentCount() == 0
                ? "has no common history with it that this clone knows"
                : commit.getParentCount() > 1 ? "is a merge" : commit.getRawGpgSignature() != null ? "is signed" : "";
        if (!why.isEmpty()) {
            throw new PlatformException(
                    "the remote has new commits, and the local commit "
                            + commit.abbreviate(8).name() + " " + why,
                    "run `git pull --rebase` and `git push` yourself; the commit is kept here");
        }
    }

    private Optional<ObjectId> pick(RevCommit commit, ObjectId onto) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            ThreeWayMerger merger = MergeStrategy.RECURSIVE.newMerger(repository, true);
            merger.setBase(walk.parseCommit(commit.getParent(0)).getTree());
            if (!merger.merge(onto, commit)) {
                return Optional.empty();
            }
            ObjectId tree = merger.getResultTreeId();
            boolean changesNothing = tree.equals(walk.parseCommit(onto).getTree());
            return Optional.of(changesNothing ? onto : copy(commit, onto, tree));
        }
    }

    private ObjectId copy(RevCommit commit, ObjectId parent, ObjectId tree) throws IOException {
        CommitBuilder copy = new CommitBuilder();
        copy.setParentId(parent);
        copy.setTreeId(tree);
        copy.setAuthor(commit.getAuthorIdent());
        copy.setCommitter(Identity.of(repository).committer());
        copy.setMessage(commit.getFullMessage());
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(copy);
            inserter.flush();
            return id;
        }
    }
}
