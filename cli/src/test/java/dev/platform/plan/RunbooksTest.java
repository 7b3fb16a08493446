package dev.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each alert that is rendered has its section in the runbooks, which it links, and no section is left over. */
class RunbooksTest {
    private static final Path PAGE = Path.of("../docs/runbooks.md");
    private static final Path TREES = Path.of("src/test/resources/golden/observability/expected");

    @Test
    void everyAlertHasItsSection() throws IOException {
        SortedSet<String> sections = found(Pattern.compile("(?m)^## (.+)$"), Files.readString(PAGE));
        SortedSet<String> alerts = new TreeSet<>();
        SortedSet<String> links = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TREES)) {
            for (Path file :
                    files.filter(path -> path.endsWith("prometheusrule.yaml")).toList()) {
                String text = Files.readString(file);
                alerts.addAll(found(Pattern.compile("- alert: (.+)"), text));
                links.addAll(found(Pattern.compile("runbooks\\.md#([a-z]+)\""), text));
            }
        }

        assertThat(alerts).isEqualTo(sections);
        assertThat(links)
                .containsExactlyInAnyOrderElementsOf(sections.stream()
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }

    private static SortedSet<String> found(Pattern pattern, String text) {
        SortedSet<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
