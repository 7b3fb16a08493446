package dev.platform.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS.FileStoreAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(IsolatedGit.class)
class QuietSystemTest {
    @Test
    void theFileSystemIsNotMeasured(@TempDir Path folder) throws IOException {
        Path root = new Sandbox(folder).repository("repo");
        try (GitRepository repository = GitRepository.open(root)) {
            assertThat(repository.dirty(Sandbox.paths("a.yaml"))).isEmpty();
        }
        assertThat(FS.getFileStoreAttributes(root).getFsTimestampResolution())
                .isEqualTo(FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION);
    }
}
