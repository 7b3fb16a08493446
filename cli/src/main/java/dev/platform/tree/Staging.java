package dev.platform.tree;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the new files of an update into the staging folder. */
final class Staging {
    private static final String HINT = "nothing was changed; is there room on the disk?";

    private final Path root;
    private final StagingFolder folder;
    private final BooleanSupplier stopping;

    /** @param stopping whether to stop between two files */
    Staging(Path root, StagingFolder folder, BooleanSupplier stopping) {
        this.root = root;
        this.folder = folder;
        this.stopping = stopping;
    }

    void write(TreeUpdate update) {
        Map<String, List<Map.Entry<RepoPath, String>>> folders = update.writes().files().entrySet().stream()
                .collect(Collectors.groupingBy(file -> file.getKey().folder()));
        each(
                List.copyOf(folders.entrySet()).parallelStream(),
                folder -> write(folder.getKey(), folder.getValue(), update.executable()));
    }

    private void write(String path, List<Map.Entry<RepoPath, String>> files, Set<RepoPath> executable) {
        Path place = makeFolder(path);
        boolean isNew = Files.notExists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
        for (Map.Entry<RepoPath, String> file : files) {
            if (stopping.getAsBoolean()) {
                throw stopped();
            }
            write(place, file, isNew, executable.contains(file.getKey()));
        }
    }

    /** Does it for all of them, in no order; after a failure for no more. */
    private static <T> void each(Stream<T> all, Consumer<T> step) {
        Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
        all.forEach(one -> {
            if (failures.isEmpty()) {
                attempt(() -> step.accept(one), failures);
            }
        });
        if (!failures.isEmpty()) {
            throw failures.remove();
        }
    }

    /** A parallel stream that throws returns while others still write, into a folder that is being cleared by then. */
    private static void attempt(Runnable step, Queue<RuntimeException> failures) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private Path makeFolder(String path) {
        Path place = folder.files().resolve(path);
        try {
            return Files.createDirectories(place);
        } catch (IOException e) {
            throw DiskFailure.writing(place, e, HINT);
        }
    }

    private void write(Path folder, Map.Entry<RepoPath, String> file, boolean isNew, boolean executable) {
        Path place = folder.resolve(file.getKey().name());
        try {
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            Files.write(place, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (!isNew) {
                keepMode(root.resolve(file.getKey().value()), place);
            }
            if (executable) {
                makeExecutable(place);
            }
        } catch (IOException e) {
            throw DiskFailure.writing(file.getKey(), e, HINT);
        }
    }

    static PlatformException stopped() {
        return new PlatformException("stopped", "nothing was changed");
    }

    private static void keepMode(Path existing, Path place) throws IOException {
        PosixFileAttributeView view = permissions(existing);
        PosixFileAttributeView staged = permissions(place);
        if (view != null && staged != null && Files.isRegularFile(existing, LinkOption.NOFOLLOW_LINKS)) {
            staged.setPermissions(view.readAttributes().permissions());
        }
    }

    /** Executable for everybody who may read it. */
    private static void makeExecutable(Path place) throws IOException {
        PosixFileAttributeView view = permissions(place);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> mode = EnumSet.copyOf(view.readAttributes().permissions());
        mode.add(PosixFilePermission.OWNER_EXECUTE);
        if (mode.contains(PosixFilePermission.GROUP_READ)) {
            mode.add(PosixFilePermission.GROUP_EXECUTE);
        }
        if (mode.contains(PosixFilePermission.OTHERS_READ)) {
            mode.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        view.setPermissions(mode);
    }

    private static @Nullable PosixFileAttributeView permissions(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }
}
