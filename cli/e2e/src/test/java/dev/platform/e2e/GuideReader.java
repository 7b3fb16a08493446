package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who does what a guide says, and nothing else, in the folder where the last command left him. */
final class GuideReader {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```([^\\n]*)\\n(.*?)^```$");
    private static final Pattern COMMAND = Pattern.compile("(?m)^(?=\\$ )");
    private static final String WHERE = ".where";

    /** What to do where the repository isn't public, as his is. */
    private static final String PRIVATE = "sh private";

    private final Path home;
    private Workplace here;

    /** @param start a folder below the one where he keeps what he needs */
    GuideReader(Workplace start) {
        this.here = start;
        this.home = start.folder().resolve("..").normalize();
    }

    /** A block of the guide: what stands behind the fence, and its text. */
    record Block(String info, String text) {}

    static List<Block> blocks(String guide) throws IOException {
        String text = Files.readString(Tree.REPOSITORY.resolve("docs/guides").resolve(guide));
        return FENCE.matcher(text)
                .results()
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }

    Path folder() {
        return here.folder();
    }

    void follow(Block block) throws IOException, InterruptedException {
        if (block.info().equals("sh")) {
            type(block.text());
        } else if (block.info().startsWith("console")) {
            for (String command : COMMAND.split(block.text(), -1)) {
                String[] parts = command.substring(2).split("\n", 2);
                assertThat(type(parts[0])).as(parts[0]).matches(printed(parts[1]));
            }
        } else if (block.info().startsWith("yaml ")) {
            Files.writeString(folder().resolve(block.info().substring("yaml ".length())), block.text());
        } else if (!block.info().equals(PRIVATE)) {
            throw new IllegalArgumentException("nobody knows what to do with a block of " + block.info());
        }
    }

    private String type(String lines) throws IOException, InterruptedException {
        String said = here.lines(lines + "\npwd >'" + home.resolve(WHERE) + "'").well();
        here = new Workplace(Path.of(Files.readString(home.resolve(WHERE)).strip()), here.more());
        return said;
    }

    /** A … stands for anything. */
    private static Pattern printed(String text) {
        return Pattern.compile(
                Arrays.stream(text.stripTrailing().split("…", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*?", "", "\\s*")),
                Pattern.DOTALL);
    }
}
