package dev.platform.yaml;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.yaml.YamlNode.Mapping;
import dev.platform.yaml.YamlNode.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with the nodes that were read from it, each with its place in the text. */
final class SourceFile {
    private final String text;
    private final YamlNode root;
    private final Spans spans;

    private SourceFile(String text, YamlNode root, Spans spans) {
        this.text = text;
        this.root = root;
        this.spans = spans;
    }

    static SourceFile read(String text) {
        Findings findings = new Findings();
        Spans spans = new Spans();
        Document document = YamlReader.forManifests().read("", text, spans, findings);
        if (document == null || findings.hasErrors()) {
            Finding first = findings.sorted().get(0);
            throw new YamlEditException("line " + first.where().line() + ": " + first.message());
        }
        return new SourceFile(text, document.root(), spans);
    }

    YamlNode root() {
        return root;
    }

    @Nullable
    YamlNode find(List<Object> path) {
        YamlNode node = root;
        for (Object step : path) {
            YamlNode next = null;
            if (node instanceof Mapping mapping) {
                next = mapping.get(step.toString());
            } else if (node instanceof Sequence sequence && step instanceof Integer index) {
                next = index < sequence.items().size() ? sequence.items().get(index) : null;
            }
            if (next == null) {
                return null;
            }
            node = next;
        }
        return node;
    }

    Spans.Style style(YamlNode node) {
        return spans.of(node).style();
    }

    int start(YamlNode node) {
        return offset(spans.of(node).start());
    }

    int end(YamlNode node) {
        return offset(spans.of(node).end());
    }

    /** The parser counts characters, Java counts halves of them. */
    private int offset(int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    /** Where the key of a field begins. */
    int start(YamlNode.Field field) {
        int at = 0;
        for (int line = 1; line < field.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return text.offsetByCodePoints(at, field.column() - 1);
    }

    /** Where the line with this offset ends, before its line break. */
    int lineEnd(int offset) {
        int at = offset;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The offset after the last visible character before this one; a text block keeps the blank lines it counts. */
    int contentEnd(YamlNode last) {
        int at = end(last);
        boolean keepsLines =
                last instanceof YamlNode.Scalar scalar && scalar.text().endsWith("\n\n");
        if (keepsLines && style(last) == Spans.Style.TEXT_BLOCK) {
            return text.startsWith("\r\n", at - 2) ? at - 2 : at - 1;
        }
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The end of the last comment line that follows this line end without a gap and has at least that indentation. */
    int afterComments(int lineEnd, int indent) {
        int end = lineEnd;
        while (end < text.length()) {
            int start = end + (text.startsWith("\r\n", end) ? 2 : 1);
            int at = start;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at - start < indent || !text.startsWith("#", at)) {
                break;
            }
            end = lineEnd(at);
        }
        return end;
    }

    /** The end of the line before this start of a line, and before the comments in between. */
    int lineBeforeComments(int lineStart) {
        int end = lineStart - lineBreak().length();
        while (end > 0) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, end).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                return end;
            }
            end = start - lineBreak().length();
        }
        return 0;
    }

    String lineBreak() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    private static boolean isBreak(char character) {
        return character == '\n' || character == '\r';
    }

    String text() {
        return text;
    }

    String replaced(int start, int end, String by) {
        return text.substring(0, start) + by + text.substring(end);
    }
}
