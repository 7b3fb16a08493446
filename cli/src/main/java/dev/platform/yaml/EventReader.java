package dev.platform.yaml;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.ScannerImpl;

/** Reads one document from the parser's events, and reports all that is not one plain document. */
final class EventReader {
    private final Places places;
    private final Findings findings;
    private final StreamReader characters;
    private final DirectiveWatch scanner;
    private final ParserImpl events;
    private final NodeBuilder nodes;

    EventReader(String file, CheckedText text, YamlLimits limits, @Nullable Spans spans, Findings findings) {
        this.places = new Places(file);
        this.findings = findings;
        this.characters = new StreamReader(text.text());
        this.scanner = new DirectiveWatch(new ScannerImpl(characters, options()), places, findings);
        this.events = new ParserImpl(scanner);
        this.nodes = new NodeBuilder(events, new NodeCheck(places, limits, text, findings), spans);
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    /** The document, or null if there is none or it is not well-formed. */
    @Nullable
    YamlNode document() {
        return reported(this::wellFormed);
    }

    /** All documents that are not empty; none if one of them is not well-formed. */
    List<YamlNode> documents() {
        List<YamlNode> documents = reported(this::allWellFormed);
        return documents == null ? List.of() : documents;
    }

    private interface Reading<T> {
        @Nullable
        T read();
    }

    private <T> @Nullable T reported(Reading<T> reading) {
        try {
            return reading.read();
        } catch (NodeCheck.TooBigException e) {
            return null;
        } catch (MarkedYAMLException e) {
            reportSyntax(e);
            return null;
        } catch (YAMLException | IllegalArgumentException e) {
            // Such as an escape that no character has: the parser lets it through and forgets to say where.
            Location where = places.at(characters.getMark());
            findings.error(SyntaxProblem.RULE, where, "this can't be read as YAML", SyntaxProblem.GENERAL_HINT);
            return null;
        }
    }

    private List<YamlNode> allWellFormed() {
        List<YamlNode> documents = new ArrayList<>();
        events.getEvent();
        while (!events.checkEvent(Event.ID.StreamEnd)) {
            events.getEvent();
            YamlNode root = nodes.build();
            events.getEvent();
            if (!isNothing(root)) {
                documents.add(root);
            }
        }
        return documents;
    }

    private @Nullable YamlNode wellFormed() {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            reportEmpty(new Location(places.file(), 1, 1));
            return null;
        }
        Mark start = events.getEvent().getStartMark();
        YamlNode root = nodes.build();
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            reportSecond(events.peekEvent().getStartMark());
        }
        if (isNothing(root)) {
            reportEmpty(places.at(start));
            return null;
        }
        return root;
    }

    private static boolean isNothing(YamlNode root) {
        return root instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.ScalarKind.NULL;
    }

    private void reportEmpty(Location where) {
        findings.error("yaml-has-content", where, "the file is empty", "write the document, or delete the file");
    }

    private void reportSecond(Mark mark) {
        findings.error(
                "yaml-is-one-document",
                places.at(mark),
                "a second document starts here",
                "put it into a file of its own");
    }

    private void reportSyntax(MarkedYAMLException e) {
        if (!scanner.sawDirective()) {
            SyntaxProblem problem = SyntaxProblem.of(e);
            findings.error(SyntaxProblem.RULE, places.at(problem.mark()), problem.message(), problem.hint());
        }
    }
}
