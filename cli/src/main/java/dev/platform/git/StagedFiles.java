package dev.platform.git;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEditor.DeletePath;
import org.eclipse.jgit.dircache.DirCacheEditor.PathEdit;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.NameConflictTreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.WorkingTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;

/** The files of one commit as the working tree has them now; those it doesn't have are removed. */
final class StagedFiles {
    private final Set<String> paths;
    private final Map<String, DirCacheEntry> present = new TreeMap<>();

    private StagedFiles(Set<String> paths) {
        this.paths = paths;
    }

    static StagedFiles insert(Set<String> paths, Repository repository, DirCache index, ObjectInserter inserter)
            throws IOException {
        StagedFiles files = new StagedFiles(paths);
        if (paths.isEmpty()) {
            return files;
        }
        // The index tells the attributes, line ends and modes that Git would use, as `git add` does.
        try (TreeWalk walk = new NameConflictTreeWalk(repository)) {
            FileTreeIterator workingTree = new FileTreeIterator(repository);
            workingTree.setWalkIgnoredDirectories(true);
            walk.setOperationType(OperationType.CHECKIN_OP);
            walk.addTree(new DirCacheIterator(index));
            walk.addTree(workingTree);
            workingTree.setDirCacheIterator(walk, 0);
            walk.setFilter(PathFilterGroup.createFromStrings(paths));
            // Not setRecursive: where a file took the place of a folder, that would see the folder of the index only.
            while (walk.next()) {
                files.add(walk, inserter);
                if (walk.isSubtree()) {
                    walk.enterSubtree();
                }
            }
        }
        files.refuseHidden(repository.getWorkTree().toPath());
        return files;
    }

    private void add(TreeWalk walk, ObjectInserter inserter) throws IOException {
        WorkingTreeIterator file = walk.getTree(1, WorkingTreeIterator.class);
        if (file == null
                || walk.getFileMode(1).getObjectType() != Constants.OBJ_BLOB
                || !paths.contains(walk.getPathString())) {
            return;
        }
        DirCacheEntry entry = new DirCacheEntry(walk.getPathString());
        entry.setFileMode(file.getIndexFileMode(walk.getTree(0, DirCacheIterator.class)));
        entry.setLength(file.getEntryLength());
        entry.setLastModified(file.getEntryLastModifiedInstant());
        try (InputStream content = file.openEntryStream()) {
            entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.getEntryContentLength(), content));
        }
        present.put(walk.getPathString(), entry);
    }

    /** A file that exists but that Git doesn't see would be committed as removed. */
    private void refuseHidden(Path top) {
        for (String path : paths) {
            Path file = top.resolve(path);
            boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            if (!present.containsKey(path) && exists && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new PlatformException(
                        "cannot commit '" + path + "': it lies behind a symbolic link or in a submodule",
                        "replace the link by a folder, or commit in the other repository");
            }
        }
    }

    void applyTo(DirCache index) {
        DirCacheEditor editor = index.editor();
        for (String path : paths) {
            DirCacheEntry entry = present.get(path);
            editor.add(entry == null ? new DeletePath(path) : new Put(entry));
        }
        editor.finish();
    }

    private static final class Put extends PathEdit {
        private final DirCacheEntry entry;

        Put(DirCacheEntry entry) {
            super(entry.getPathString());
            this.entry = entry;
        }

        @Override
        public void apply(DirCacheEntry target) {
            target.copyMetaData(entry);
        }
    }
}
