package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Pushes the current branch; when others were faster, puts its commits on top of theirs and tries again. */
record Pusher(Repository repository, Destination destination, Courier courier) {
    private static final int ATTEMPTS = 10;
    private static final int PAUSE_MILLIS = 40;

    static Pusher of(Repository repository) throws IOException {
        Destination destination = Destination.of(repository, currentBranch(repository));
        return new Pusher(repository, destination, Couriers.choose(repository, destination));
    }

    private static String currentBranch(Repository repository) throws IOException {
        Ref head = HeadRef.of(repository);
        if (!head.isSymbolic()) {
            throw new PlatformException(
                    "HEAD is detached: there is no branch to push", "switch to a branch (`git switch main`)");
        }
        return Repository.shortenRefName(head.getTarget().getName());
    }

    PushResult push() throws IOException {
        ObjectId head = head();
        ObjectId tip = head;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Courier.Answer answer = courier.push(tip, destination);
            if (answer != Courier.Answer.MOVED) {
                return settle(head, tip, answer);
            }
            pause(attempt);
            LocalCommits local = fetchAndCompare(head);
            if (local.commits().isEmpty()) {
                return PushResult.UP_TO_DATE;
            }
            Optional<ObjectId> rebased = local.rebase();
            if (rebased.isEmpty()) {
                return PushResult.CONFLICT;
            }
            tip = rebased.get();
            new BranchMove(repository, head, tip).check();
        }
        throw new PlatformException(
                "others pushed to " + destination.label() + " before each of " + ATTEMPTS + " attempts",
                "run `git pull --rebase` and `git push` in a quiet moment; the commit is kept here");
    }

    private LocalCommits fetchAndCompare(ObjectId head) throws IOException {
        courier.fetch(destination);
        return LocalCommits.between(repository, upstream(), head);
    }

    private PushResult settle(ObjectId head, ObjectId tip, Courier.Answer answer) throws IOException {
        if (!tip.equals(head)) {
            new BranchMove(repository, head, tip).run("platform: rebased onto " + destination.label());
        }
        destination.rememberUpstream(repository);
        return answer == Courier.Answer.ACCEPTED ? PushResult.PUSHED : PushResult.UP_TO_DATE;
    }

    /** Gives our commits up for the upstream's head, so that the caller can make its change anew. */
    ObjectId redoOnUpstream(Set<String> ours) throws IOException {
        ObjectId head = head();
        ObjectId upstream = upstream();
        for (RevCommit commit : LocalCommits.between(repository, upstream, head).commits()) {
            if (!ours.contains(commit.name())) {
                throw new PlatformException(
                        "the branch has a commit of yours that " + destination.label() + " lacks: "
                                + commit.abbreviate(8).name() + " " + commit.getShortMessage(),
                        "run `git pull --rebase` to put it on top, then run this again");
            }
        }
        new BranchMove(repository, head, upstream).run("platform: moved to " + destination.label());
        return upstream;
    }

    private ObjectId head() throws IOException {
        return known(HeadRef.of(repository), "the branch has no commit yet");
    }

    private ObjectId upstream() throws IOException {
        Ref tracking = repository.exactRef(destination.tracking());
        String problem = "'" + destination.label() + "' was never fetched";
        if (tracking == null) {
            throw new PlatformException(problem, "run `git fetch " + destination.remote() + "`");
        }
        return known(tracking, problem);
    }

    private static ObjectId known(Ref ref, String problem) {
        ObjectId id = ref.getObjectId();
        if (id == null) {
            throw new PlatformException(problem, "commit something first");
        }
        return id;
    }

    /** A random wait, longer each time: those who lost one race together must not run the next one together. */
    private static void pause(int attempt) throws IOException {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS) * (long) attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting to push again");
        }
    }
}
