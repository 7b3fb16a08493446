package dev.platform;

import dev.platform.DocPage.Block;
import dev.platform.cli.InProcess;
import dev.platform.git.CommitRequest;
import dev.platform.git.GitRepository;
import dev.platform.tree.RepoPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.util.FileUtils;

/**
 * Does what a page tells its reader to do, in a copy of this repository. In a block {@code console} each line with
 * {@code $} is a command and what follows is what it prints, where … stands for anything; a block {@code console cluster}
 * needs one, and is for end-to-end tests. A block {@code yaml FILE} is what that file holds from then on.
 */
final class DocRun {
    /** What a platform repository consists of. */
    private static final List<String> PARTS =
            List.of("platform.yaml", ".github", "addons", "clusters", "products", "templates");

    private final List<String> differences = new ArrayList<>();
    private Path folder;
    private String rewritten;
    private int done;

    private DocRun(DocPage page, Path copy) {
        this.folder = copy;
        this.rewritten = page.text();
    }

    /** Where the page's commands differ from what it says; with {@code golden.update} the page is corrected. */
    static List<String> differences(DocPage page, Path copy) throws IOException {
        if (page.blocks().stream().noneMatch(block -> block.info().equals("console"))) {
            return List.of();
        }
        copyRepository(page.root(), copy);
        DocRun run = new DocRun(page, copy);
        for (Block block : page.blocks()) {
            run.follow(block);
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(page.file(), run.rewritten);
        }
        return run.differences;
    }

    private void follow(Block block) throws IOException {
        if (block.info().equals("console")) {
            for (String part : block.text().split("(?m)^(?=\\$ )", -1)) {
                if (part.startsWith("$ ")) {
                    command(part);
                }
            }
        } else if (block.info().startsWith("yaml ")) {
            Path file = folder.resolve(block.info().substring(5));
            Files.createDirectories(file.getParent());
            Files.writeString(file, block.text());
        }
    }

    private void command(String part) throws IOException {
        String said = part.replaceFirst("(?s)^\\$ (?:[^\\n]*\\\\\\n)*[^\\n]*\\n", "");
        String typed = part.substring(2, part.length() - said.length())
                .replaceAll("\\\\\\n\\s*", "")
                .strip();
        List<String> words = words(typed);
        String printed = run(words);
        String expected = said.stripTrailing();
        if (!matches(printed.stripTrailing(), expected)) {
            differences.add("$ " + typed + "\n" + printed);
            rewrite(part, part.substring(0, part.length() - said.length()) + printed);
        } else {
            rewrite(part, part);
        }
    }

    private void rewrite(String part, String with) {
        int start = rewritten.indexOf(part, done);
        rewritten = rewritten.substring(0, start) + with + rewritten.substring(start + part.length());
        done = start + with.length();
    }

    private String run(List<String> words) throws IOException {
        switch (words.get(0)) {
            case "cd" -> {
                folder = folder.resolve(words.get(1)).normalize();
                return "";
            }
            case "rm" -> {
                FileUtils.delete(folder.resolve(words.get(2)).toFile(), FileUtils.RECURSIVE);
                return "";
            }
            case "cat" -> {
                return Files.readString(folder.resolve(words.get(1)));
            }
            case "platform", "./platform" -> {
                InProcess.Answer answer =
                        InProcess.run(folder, words.subList(1, words.size()).toArray(String[]::new));
                boolean failed = answer.printed().lines().anyMatch(line -> line.matches("(error|missing|differs):.*"));
                return answer.printed() + (failed == (answer.code() != 0) ? "" : "exit code " + answer.code() + "\n");
            }
            default -> throw new IllegalArgumentException("can't run '" + words + "'; put it into a block of sh");
        }
    }

    private static List<String> words(String line) {
        return Pattern.compile("\"([^\"]*)\"|\\S+")
                .matcher(line)
                .results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .toList();
    }

    /** A line of … stands for any lines, one within a line for any text. */
    private static boolean matches(String printed, String expected) {
        String pattern = Stream.of(expected.split("…", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*?" + b)
                .orElse("");
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(printed).matches();
    }

    private static void copyRepository(Path root, Path copy) throws IOException {
        Set<RepoPath> paths = new HashSet<>();
        for (String part : PARTS) {
            try (Stream<Path> files =
                    Files.exists(root.resolve(part)) ? Files.walk(root.resolve(part)) : Stream.empty()) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(root.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                    paths.add(new RepoPath(root.relativize(file).toString()));
                }
            }
        }
        GitRepository.init(copy, new CommitRequest(paths, "Start")).close();
    }
}
