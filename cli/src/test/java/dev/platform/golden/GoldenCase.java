package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.Desired;
import dev.platform.finding.Findings;
import dev.platform.tree.FileTree;
import dev.platform.tree.TreeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A small platform repository that shows one thing, with every file that is rendered from it. */
public record GoldenCase(Path folder) {
    private static final Path CASES = Path.of("src", "test", "resources", "golden");

    public static List<GoldenCase> all() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().map(GoldenCase::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static GoldenCase named(String name) {
        return new GoldenCase(CASES.resolve(name));
    }

    public Folder repository() {
        return new Folder(folder.resolve("repository"));
    }

    public Folder expected() {
        return new Folder(folder.resolve("expected"));
    }

    /** What people wrote, and what is rendered from it: the repository as it is in Git. */
    public FileTree whole() {
        return repository().files().with(expected().files());
    }

    FileTree rendered() {
        return render(repository().path());
    }

    /** What is rendered from the repository in a folder, with its locks; it has to be without fault. */
    static FileTree render(Path root) {
        Findings findings = new Findings();
        Desired desired = Desired.of(TreeReader.read(root, findings), findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(desired).files();
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
