package dev.platform.yaml;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one YAML document, strictly: no anchors, tags, directives, double keys or hidden characters. Whatever a file
 * holds, the answer is findings and never an exception.
 */
public final class YamlReader {
    private static final int KIBI = 1024;

    private final YamlLimits limits;

    private YamlReader(YamlLimits limits) {
        this.limits = limits;
    }

    /** For what people write by hand. */
    public static YamlReader forSpecs() {
        return new YamlReader(YamlLimits.SPECS);
    }

    /** For Kubernetes manifests, which may be large and hold any character that YAML allows. */
    public static YamlReader forManifests() {
        return new YamlReader(YamlLimits.MANIFESTS);
    }

    /** For what a repository of charts says of all versions that it ever had. */
    public static YamlReader forIndexes() {
        return new YamlReader(YamlLimits.INDEXES);
    }

    /**
     * The document, or null if the file can't be read as one. A document may come with findings all the same, so that
     * the mistakes in its fields are found in the same run; they are errors, and nothing should be made from it then.
     */
    public @Nullable Document read(String file, byte[] bytes, Findings findings) {
        String text = decoded(file, bytes, findings);
        return text == null ? null : read(file, text, findings);
    }

    /** The same for text that is in memory. */
    public @Nullable Document read(String file, String text, Findings findings) {
        return read(file, text, null, findings);
    }

    /** The same, and where each value begins and ends. */
    @Nullable
    Document read(String file, String text, @Nullable Spans spans, Findings findings) {
        YamlNode common = spans == null && text.length() <= limits.bytes() ? CommonForm.read(text, limits) : null;
        YamlNode root = common == null ? parsed(file, text, spans, findings) : common;
        return root == null ? null : new Document(file, root);
    }

    private @Nullable YamlNode parsed(String file, String text, @Nullable Spans spans, Findings findings) {
        EventReader events = events(file, text, spans, findings);
        return events == null ? null : events.document();
    }

    /** Every document of a file that others wrote, for which one isn't the limit. */
    public List<Document> readAll(String file, byte[] bytes, Findings findings) {
        String text = decoded(file, bytes, findings);
        EventReader events = text == null ? null : events(file, text, null, findings);
        return events == null
                ? List.of()
                : events.documents().stream()
                        .map(root -> new Document(file, root))
                        .toList();
    }

    private @Nullable String decoded(String file, byte[] bytes, Findings findings) {
        if (bytes.length > limits.bytes()) {
            tooBig(file, findings);
            return null;
        }
        return SourceText.decode(file, bytes, findings);
    }

    private @Nullable EventReader events(String file, String text, @Nullable Spans spans, Findings findings) {
        if (text.length() > limits.bytes()) {
            tooBig(file, findings);
            return null;
        }
        CheckedText checked = new TextCheck(file, text, limits, findings).run();
        return checked == null ? null : new EventReader(file, checked, limits, spans, findings);
    }

    private void tooBig(String file, Findings findings) {
        findings.error(
                "yaml-is-small",
                Location.of(file),
                "the file is larger than " + limits.bytes() / KIBI + " KiB",
                "split it, or move large values out of it");
    }
}
