package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.e2e.Workplace.Ended;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release consists of, packed as CI does it and started as its users do. */
class ReleaseTest {
    private static final String PACK = Tree.REPOSITORY.resolve(".github/pack").toString();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void build() throws IOException, InterruptedException {
        new Workplace(folder)
                .run(Tree.REPOSITORY.resolve("platform").toString(), "--version")
                .well();
    }

    @Test
    void theArchiveHoldsTheProgram() throws IOException, InterruptedException {
        new Workplace(folder).run(PACK, "0.1.0", "release").well();

        Workplace release = new Workplace(folder.resolve("release"));
        release.run("sha256sum", "--check", "SHA256SUMS").well();
        release.run("tar", "-xzf", "platform-0.1.0.tar.gz").well();
        assertThat(release.run("./platform-0.1.0/platform", "--version").well()).isEqualTo("platform 0.1.0\n");
    }

    @Test
    void anotherVersionThanTheProgramsIsRefused() throws IOException, InterruptedException {
        Ended refused = new Workplace(folder).run(PACK, "9.9.9", "release");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).contains("error: the program says that it is 'platform 0.1.0'");
    }
}
