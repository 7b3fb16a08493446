package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Pushes the current branch, and puts its commits on top of what others pushed before. */
record Pusher(Repository repository, Destination destination, Courier courier) {
    private static final int PAUSE_MILLIS = 40;

    /** How long somebody else may hold the remote's lock. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
        long start = System.nanoTime();
        for (int attempt = 1; System.nanoTime() - start < PATIENCE.toNanos(); attempt++) {
            Courier.Answer answer = courier.push(head, destination);
            if (answer != Courier.Answer.MOVED) {
                destination.rememberUpstream(repository);
                return answer == Courier.Answer.ACCEPTED ? PushResult.PUSHED : PushResult.UP_TO_DATE;
            }
            courier.fetch(destination);
            if (!isOnUpstream(head)) {
                return PushResult.BEHIND;
            }
            pause(attempt);
        }
        throw new PlatformException(
                "the branch " + destination.label() + " was locked for " + PATIENCE.toSeconds() + " seconds",
                "run `git push` in a quiet moment; the commit is kept here");
    }

    /** A push can also lose a race for the remote's lock, though nothing moved. */
    private boolean isOnUpstream(ObjectId head) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(upstream()), walk.parseCommit(head));
        }
    }

    /** Puts the local commits on top of the upstream, but for those that the caller makes anew. */
    ObjectId rebase(Set<String> without) throws IOException {
        ObjectId head = head();
        LocalCommits local = LocalCommits.between(repository, upstream(), head).without(without);
        ObjectId tip = local.rebase(destination.label());
        new BranchMove(repository, head, tip).run("platform: rebased onto " + destination.label());
        return tip;
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

    /** A random wait, longer each time: those who wait for one lock must not try it together. */
    private static void pause(int attempt) throws IOException {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, PAUSE_MILLIS) * (long) Math.min(attempt, 10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting to push again");
        }
    }
}
