package dev.platform.yaml;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads YAML that a test holds to be right. */
final class Sample {
    private Sample() {}

    static Document document(String text) {
        Findings findings = new Findings();
        Document document = YamlReader.forManifests().read("f.yaml", text, findings);
        if (!findings.sorted().isEmpty()) {
            throw new AssertionError(findings.sorted() + " in:\n" + text);
        }
        return Objects.requireNonNull(document);
    }

    static @Nullable Object value(String text) {
        return document(text).root().toValue();
    }

    /** Place and rule of each. */
    static List<String> places(Findings findings) {
        return findings.sorted().stream().map(Sample::place).toList();
    }

    private static String place(Finding finding) {
        return finding.where() + " " + finding.rule();
    }
}
