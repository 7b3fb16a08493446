package dev.platform.tree;

import dev.platform.finding.PlatformException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Says in plain words why the disk failed. */
final class DiskFailure {
    private DiskFailure() {}

    static PlatformException reading(Object path, IOException cause) {
        return new PlatformException("can't read " + path + ": " + reason(cause), hint(cause), cause);
    }

    private static String hint(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "it was removed while it was being read: run the command again";
        }
        return reason(cause).equals("Not a directory")
                ? "a file stands where a folder belongs: move it away, then run the command again"
                : "make it readable, then run the command again";
    }

    static PlatformException writing(Object path, IOException cause, String hint) {
        return new PlatformException("can't write " + path + ": " + reason(cause), hint, cause);
    }

    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof FileSystemLoopException) {
            return "it is a link to itself";
        }
        if (cause instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
