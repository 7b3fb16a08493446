package dev.platform.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platform.finding.PlatformException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    Path temp = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void name() {
        folder = temp.resolve("a/b");
    }

    private void write(String... pathsAndTexts) {
        new OutputFolder(folder, ".list").write(Disk.tree(pathsAndTexts));
    }

    @Test
    void itIsMadeWithAListOfItsFiles() {
        write("index.html", "one", "more/page.html", "two");
        assertThat(new Disk(folder).everything())
                .isEqualTo(
                        Map.of(".list", "index.html\nmore/page.html\n", "index.html", "one", "more/page.html", "two"));
    }

    @Test
    void theNextRunReplacesAndRemovesWhatItWrote() {
        write("index.html", "one", "old.html", "two");
        new Disk(folder).file("mine.txt", new byte[0]);
        write("index.html", "three", "new.html", "four");
        assertThat(new Disk(folder).everything())
                .isEqualTo(Map.of(
                        ".list", "index.html\nnew.html\n", "index.html", "three", "mine.txt", "", "new.html", "four"));
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() {
        new Disk(folder).file("index.html", new byte[0]);
        assertThatThrownBy(() -> write("index.html", "one"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("holds files that this command didn't write");
        assertThat(new Disk(folder).everything()).isEqualTo(Map.of("index.html", ""));
    }

    @Test
    void aFileIsRefused() {
        new Disk(temp).file("a/b", new byte[0]);
        assertThatThrownBy(() -> write("index.html", "one"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("is a file, not a folder");
    }

    @Test
    void aListThatLeadsOutIsNotFollowed() {
        Path precious = temp.resolve("precious.txt");
        new Disk(temp).file("precious.txt", new byte[0]);
        new Disk(folder).file(".list", "../../precious.txt\n".getBytes(UTF_8));
        write("index.html", "one");
        assertThat(Files.exists(precious)).isTrue();
    }
}
