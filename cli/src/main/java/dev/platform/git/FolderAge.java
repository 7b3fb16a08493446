package dev.platform.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** How a folder of HEAD stands to the same folder of another commit. */
public enum FolderAge {
    /** Nothing in it differs, whatever else does. */
    SAME,
    /** HEAD has something that the other commit hasn't. */
    NEWER,
    /** The other commit comes after HEAD, and has changed it. */
    OLDER;

    static Optional<FolderAge> of(Repository repository, String folder, String commit) throws IOException {
        try (ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            ObjectId head = HeadRef.of(repository).getObjectId();
            if (head == null || !ObjectId.isId(commit) || !reader.has(ObjectId.fromString(commit))) {
                return Optional.empty();
            }
            RevCommit here = walk.parseCommit(head);
            RevCommit there = walk.parseCommit(ObjectId.fromString(commit));
            if (content(reader, here, folder).equals(content(reader, there, folder))) {
                return Optional.of(SAME);
            }
            return Optional.of(walk.isMergedInto(here, there) ? OLDER : NEWER);
        }
    }

    /** The id that Git gives to all that is in the folder. */
    private static ObjectId content(ObjectReader reader, RevCommit commit, String folder) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, folder, commit.getTree())) {
            return walk == null ? ObjectId.zeroId() : walk.getObjectId(0);
        }
    }
}
