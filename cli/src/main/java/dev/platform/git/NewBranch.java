package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** A branch that starts at the current commit; made without touching a file, and taken back when the commit fails. */
record NewBranch(Repository repository, String name) {
    private String ref() {
        return Constants.R_HEADS + name;
    }

    boolean isCurrent() throws IOException {
        return ref().equals(repository.getFullBranch());
    }

    void check() throws IOException {
        if (name.startsWith("-") || name.equals(Constants.HEAD) || !Repository.isValidRefName(ref())) {
            throw new PlatformException(
                    "'" + name + "' is not a valid name for a branch",
                    "use letters, digits, '-', '_', '.' and '/', for instance 'deploy/shop'");
        }
        if (isCurrent()) {
            return;
        }
        if (repository.exactRef(ref()) != null) {
            throw new PlatformException(
                    "the branch '" + name + "' exists already",
                    "choose another name, or switch to it with `git switch " + name + "` and leave --branch away");
        }
        List<String> clashes = List.copyOf(repository.getRefDatabase().getConflictingNames(ref()));
        if (!clashes.isEmpty()) {
            String other = Repository.shortenRefName(clashes.get(0));
            throw new PlatformException(
                    "there can be no branch '" + name + "' beside the branch '" + other + "'",
                    "choose a name that neither is a folder of the other nor lies in it");
        }
    }

    /** Makes the branch, switches to it, and answers how to undo both. */
    Undo switchTo() throws IOException {
        check();
        Ref before = HeadRef.of(repository);
        ObjectId commit = before.getObjectId();
        boolean made = commit != null && !isCurrent();
        if (made) {
            RefUpdate create = repository.updateRef(ref());
            create.setNewObjectId(commit);
            create.setExpectedOldObjectId(ObjectId.zeroId());
            create.setRefLogMessage("branch: Created from HEAD", false);
            expect(create.update(), RefUpdate.Result.NEW);
        }
        link(ref(), "checkout: moving from " + label(before) + " to " + name);
        return () -> undo(before, made);
    }

    private void undo(Ref before, boolean made) throws IOException {
        if (!Objects.equals(before.getObjectId(), HeadRef.of(repository).getObjectId())) {
            // The branch has the commit; what failed came after.
            return;
        }
        if (before.isSymbolic()) {
            link(before.getTarget().getName(), "checkout: moving from " + name + " to " + label(before));
        } else {
            RefUpdate detach = repository.updateRef(Constants.HEAD, true);
            detach.setNewObjectId(before.getObjectId());
            detach.forceUpdate();
        }
        if (made) {
            RefUpdate delete = repository.updateRef(ref());
            delete.setForceUpdate(true);
            delete.delete();
        }
    }

    private void link(String target, String log) throws IOException {
        RefUpdate head = repository.updateRef(Constants.HEAD);
        head.setRefLogMessage(log, false);
        if (!target.equals(repository.getFullBranch())) {
            expect(head.link(target), RefUpdate.Result.FORCED);
        }
    }

    private static String label(Ref head) {
        Ref target = head.getTarget();
        return head.isSymbolic() ? Repository.shortenRefName(target.getName()) : String.valueOf(head.getObjectId());
    }

    private void expect(RefUpdate.Result result, RefUpdate.Result good) {
        if (result != good) {
            throw new PlatformException(
                    "cannot make the branch '" + name + "': Git says " + result,
                    "see whether another git process is at work, then run this again");
        }
    }

    /** Puts HEAD back and removes the branch. */
    interface Undo {
        void run() throws IOException;
    }
}
