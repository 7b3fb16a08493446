package dev.platform.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Hides the developer's own Git configuration and environment from the tests. */
public final class IsolatedGit implements BeforeAllCallback, AfterAllCallback {
    private static final SystemReader REAL = SystemReader.getInstance();
    private static final Path EMPTY = emptyFolder();

    private static Path emptyFolder() {
        try {
            Path folder = Files.createTempDirectory("git-home");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets who commits where the repository itself doesn't say. */
    public static void identify(String name, String email) throws IOException {
        Files.writeString(EMPTY.resolve("user"), "[user]\n\tname = " + name + "\n\temail = " + email + "\n");
        SystemReader.setInstance(new Isolated());
    }

    public static void forget() throws IOException {
        Files.deleteIfExists(EMPTY.resolve("user"));
        SystemReader.setInstance(new Isolated());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        SystemReader.setInstance(new Isolated());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SystemReader.setInstance(REAL);
    }

    private static final class Isolated extends SystemReader.Delegate {
        Isolated() {
            super(REAL);
        }

        @Override
        public @Nullable String getenv(String name) {
            return name.equals("PATH") ? super.getenv(name) : null;
        }

        @Override
        public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
            return config(parent, "user", fs);
        }

        @Override
        public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
            return config(parent, "system", fs);
        }

        private static FileBasedConfig config(@Nullable Config parent, String name, FS fs) {
            return new FileBasedConfig(parent, new File(EMPTY.toFile(), name), fs);
        }
    }
}
