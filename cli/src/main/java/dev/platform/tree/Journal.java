package dev.platform.tree;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What remains to be done once all new files are staged. From the moment it is on disk the update happens: a run that
 * dies in the middle is finished by the next one.
 */
record Journal(List<RepoPath> deletes, List<RepoPath> moves) {
    private static final String FORMAT = "platform journal 1";
    /** No path can have it. */
    private static final String SEPARATOR = "\0";

    Journal(Collection<RepoPath> deletes, Collection<RepoPath> moves) {
        this(List.copyOf(deletes), List.copyOf(moves));
    }

    void write(StagingFolder staging) {
        Path fresh = staging.path().resolve("journal.new");
        try {
            String text = String.join(SEPARATOR, lines(staging.identity()));
            try (FileChannel channel =
                    FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, staging.journal(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DiskFailure.writing(staging.journal(), e, "nothing was changed; is there room on the disk?");
        }
    }

    static boolean exists(StagingFolder staging) {
        return Files.exists(staging.journal(), LinkOption.NOFOLLOW_LINKS);
    }

    static Journal read(StagingFolder staging) {
        try {
            String[] lines = Files.readString(staging.journal()).split(SEPARATOR, -1);
            if (lines.length < 2 || !lines[0].equals(FORMAT) || !lines[1].equals(staging.identity())) {
                throw notOurs();
            }
            return parse(lines);
        } catch (IOException e) {
            throw DiskFailure.reading(staging.journal(), e);
        }
    }

    private List<String> lines(String identity) {
        List<String> lines = new ArrayList<>(List.of(FORMAT, identity));
        deletes.forEach(path -> lines.add("-" + path));
        moves.forEach(path -> lines.add("+" + path));
        return lines;
    }

    private static Journal parse(String[] lines) {
        List<RepoPath> deletes = new ArrayList<>();
        List<RepoPath> moves = new ArrayList<>();
        for (String line : List.of(lines).subList(2, lines.length)) {
            RepoPath path = new RepoPath(line.substring(1));
            TreeUpdate.check(path);
            (line.startsWith("-") ? deletes : moves).add(path);
        }
        return new Journal(deletes, moves);
    }

    /** The folder was copied or committed: whoever wrote it could have put anything into the journal. */
    private static PlatformException notOurs() {
        return new PlatformException(
                StagingFolder.NAME + " was not left behind by a run in this folder",
                "look at what is in it, then remove it");
    }
}
