package dev.platform.yaml;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.yaml.YamlNode.Field;
import dev.platform.yaml.YamlNode.Scalar;
import dev.platform.yaml.YamlNode.ScalarKind;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** What YAML allows and we don't: reports it with its place. */
final class NodeCheck {
    static final String ARGO_MARKER = "+argocd:skip-file-rendering";
    private static final String NO_ANCHORS = "yaml-has-no-anchors";
    private static final String WRITE_AGAIN = "write the value again; specs are read by people";

    private final Places places;
    private final YamlLimits limits;
    private final CheckedText source;
    private final EscapeCheck escapes;
    private final Findings findings;
    private int nodes;

    NodeCheck(Places places, YamlLimits limits, CheckedText text, Findings findings) {
        this.places = places;
        this.limits = limits;
        this.source = text;
        this.escapes = new EscapeCheck(text.text(), limits);
        this.findings = findings;
    }

    /** Ends the reading of a file that was made to exhaust its reader. */
    static final class TooBigException extends RuntimeException {}

    void count(Event event) {
        if (++nodes > limits.nodes()) {
            tooBig(event, "the file has more than " + limits.nodes() + " values");
        }
    }

    void checkDepth(Event event, int depth) {
        if (depth > limits.depth()) {
            tooBig(event, "lists and mappings are nested deeper than " + limits.depth() + " levels");
        }
    }

    private void tooBig(Event event, String problem) {
        report("yaml-is-small", event, problem, "make it smaller, or split it into several files");
        throw new TooBigException();
    }

    void reportAlias(AliasEvent alias) {
        report(NO_ANCHORS, alias, "the alias *" + alias.getAnchor() + " is not allowed", WRITE_AGAIN);
    }

    void checkAnchor(NodeEvent event) {
        if (event.getAnchor() != null) {
            report(NO_ANCHORS, event, "the anchor &" + event.getAnchor() + " is not allowed", WRITE_AGAIN);
        }
    }

    boolean checkTag(@Nullable String tag, Event event) {
        if (tag == null) {
            return true;
        }
        String written = tag.replaceFirst("^tag:yaml.org,2002:", "!!");
        String hint = "delete it; write a string in quotes and a number without";
        report("yaml-has-no-tags", event, "the tag " + written + " is not allowed", hint);
        return false;
    }

    /** False if the value has a mistake of its own, which is reported. */
    boolean isReadable(ScalarEvent event) {
        String text = event.getValue();
        boolean readable = checkTag(event.getTag(), event);
        if (text.contains(ARGO_MARKER)) {
            String hint = "remove it; Argo CD would skip the whole file";
            report("argocd-marker-is-absent", event, "the value contains " + ARGO_MARKER, hint);
            readable = false;
        }
        String problem = escapes.problem(event);
        if (problem != null) {
            report("yaml-is-printable", event, problem, "write the character itself, or leave it out");
        }
        return readable && problem == null && !source.harmed(text);
    }

    /** The key as a string, or null if it is none, which is reported. */
    @Nullable
    String key(YamlNode key) {
        if (!(key instanceof Scalar scalar)) {
            String hint = "write a name as key; put a value with braces or brackets in quotes";
            findings.error("yaml-keys-are-strings", place(key), "a key is " + key.what(), hint);
            return null;
        }
        if (scalar.plain() && scalar.text().equals("<<")) {
            findings.error(NO_ANCHORS, place(key), "the merge key << is not allowed", WRITE_AGAIN);
            return null;
        }
        if (scalar.type() == ScalarKind.STRING) {
            return scalar.text();
        }
        if (scalar.type() != ScalarKind.UNREADABLE) {
            String problem = scalar.text().isEmpty()
                    ? "a key is missing before the colon"
                    : "the key " + scalar.text() + " is " + key.what() + ", not a string";
            String hint = scalar.text().isEmpty() ? "write a name" : "put it in quotes: \"" + scalar.text() + "\"";
            findings.error("yaml-keys-are-strings", place(key), problem, hint);
        }
        return null;
    }

    void checkUnique(Field field, @Nullable Field first) {
        if (first != null) {
            findings.error(
                    "yaml-keys-are-unique",
                    new Location(places.file(), field.line(), field.column()),
                    "the key '" + field.key() + "' is written twice, first in line " + first.line(),
                    "keep one of them");
        }
    }

    private Location place(YamlNode node) {
        return new Location(places.file(), node.line(), node.column());
    }

    private void report(String rule, Event event, String message, String hint) {
        findings.error(rule, places.at(event.getStartMark()), message, hint);
    }
}
