package dev.platform.git;

import java.io.IOException;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.util.FS.FileStoreAttributes;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * Keeps JGit from measuring the file system when it meets it first: that takes three seconds, each time in a fresh
 * container, and leaves a file in the user's home. Instead it is told the caution it has for unknown file systems.
 */
final class QuietSystem extends SystemReader.Delegate {
    private volatile @Nullable Settings settings;

    private QuietSystem(SystemReader reader) {
        super(reader);
    }

    static void install() {
        SystemReader current = SystemReader.getInstance();
        if (!(current instanceof QuietSystem)) {
            SystemReader.setInstance(new QuietSystem(current));
        }
    }

    @Override
    public StoredConfig getUserConfig() throws ConfigInvalidException, IOException {
        StoredConfig real = super.getUserConfig();
        Settings known = settings;
        if (known == null) {
            known = new Settings(real);
            settings = known;
        }
        return known;
    }

    /** The user's settings, and an answer for any file system. */
    private static final class Settings extends StoredConfig {
        private final StoredConfig real;

        Settings(StoredConfig real) {
            super(real);
            this.real = real;
        }

        @Override
        public @Nullable String getString(String section, @Nullable String subsection, String name) {
            return "filesystem".equals(section)
                    ? FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION.toMillis() + " milliseconds"
                    : super.getString(section, subsection, name);
        }

        @Override
        public void load() throws ConfigInvalidException, IOException {
            real.load();
        }

        @Override
        public void save() throws IOException {
            real.save();
        }
    }
}
