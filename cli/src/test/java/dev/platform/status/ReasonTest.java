package dev.platform.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReasonTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| [^|]+ \\|$");

    @Test
    void theGuideHasARowForEachReason() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "guides", "status.md"));
        List<String> rows = ROW.matcher(page).results().map(row -> row.group(1)).toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Reason.values()).map(Reason::toString).toList());
    }
}
