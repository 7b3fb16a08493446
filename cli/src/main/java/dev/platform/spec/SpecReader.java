package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.spec.SpecSet.Written;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.RecordReader;
import dev.platform.yaml.Spelling;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one spec file: the envelope, then the record of its kind. */
final class SpecReader {
    private static final List<String> ENVELOPE = List.of("apiVersion", "kind", "metadata", "spec");

    private final RecordReader records = new RecordReader(SpecScalars.TYPES);
    private final YamlReader yaml = YamlReader.forSpecs();
    private final Inputs inputs;
    private final Findings findings;

    SpecReader(Inputs inputs, Findings findings) {
        this.inputs = inputs;
        this.findings = findings;
    }

    /**
     * Reads a file of the given kind, if it is there.
     *
     * @param name what metadata.name must be, because a folder has that name; null if it is free
     * @return null if it is not there, or if anything in it was wrong
     */
    <S extends Record> @Nullable Written<S> read(RepoPath path, SpecKind kind, Class<S> type, @Nullable String name) {
        Document document = document(path);
        if (document == null || !isEnvelope(document, kind)) {
            return null;
        }
        MetadataSpec metadata = part(document, "metadata", MetadataSpec.class);
        S spec = part(document, "spec", type);
        if (metadata == null || spec == null || !isNamed(document, metadata, name)) {
            return null;
        }
        return new Written<>(metadata, spec, document);
    }

    /** Reads a free mapping, such as a chart's values. */
    Map<String, Object> readValues(RepoPath path) {
        Document document = document(path);
        if (document == null) {
            return Map.of();
        }
        if (document.root() instanceof YamlNode.Mapping mapping) {
            Map<String, Object> values = new LinkedHashMap<>();
            mapping.fields()
                    .forEach((key, field) -> values.put(key, field.value().toValue()));
            refuseNulls(path, mapping);
            return values;
        }
        findings.error(
                "field-has-its-type",
                document.at(),
                "the file holds " + document.root().what() + " instead of a mapping",
                "write one value a line: name: value");
        return Map.of();
    }

    /** The API server keeps no empty value of an Application, so the chart would never see it. */
    private void refuseNulls(RepoPath path, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.fields().values().forEach(field -> refuseNulls(path, field.value()));
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> refuseNulls(path, item));
        } else if (node instanceof YamlNode.Scalar scalar && scalar.type() == YamlNode.ScalarKind.NULL) {
            findings.error(
                    "field-has-its-type",
                    new Location(path.value(), node.line(), node.column()),
                    "the value is empty, and would not reach the chart",
                    "write one, or leave the key out");
        }
    }

    private @Nullable Document document(RepoPath path) {
        byte[] bytes = inputs.bytes(path);
        return bytes == null ? null : yaml.read(path.value(), bytes, findings);
    }

    private <R extends Record> @Nullable R part(Document document, String key, Class<R> type) {
        YamlNode node = ((YamlNode.Mapping) document.root()).get(key);
        return node == null ? null : records.below(key).read(document.file(), node, type, findings);
    }

    private boolean isEnvelope(Document document, SpecKind kind) {
        if (!(document.root() instanceof YamlNode.Mapping mapping)) {
            findings.error(
                    "field-has-its-type",
                    document.at(),
                    "the file holds " + document.root().what() + " instead of a mapping",
                    "begin with 'apiVersion: " + SpecKind.API_VERSION + "' and 'kind: " + kind + "'");
            return false;
        }
        boolean right = true;
        for (YamlNode.Field field : mapping.fields().values()) {
            right &= isKnown(document, field);
        }
        for (String key : ENVELOPE) {
            right &= isPresent(document, mapping, key);
        }
        boolean version = isVersion(document, mapping);
        return isKind(document, mapping, kind) && version && right;
    }

    private boolean isKnown(Document document, YamlNode.Field field) {
        if (ENVELOPE.contains(field.key())) {
            return true;
        }
        findings.error(
                "field-is-known",
                new Location(document.file(), field.line(), field.column()),
                "unknown field '" + field.key() + "'",
                Spelling.nearest(field.key(), ENVELOPE)
                        .map(word -> "did you mean '" + word + "'?")
                        .orElse("use one of " + ENVELOPE));
        return false;
    }

    private boolean isPresent(Document document, YamlNode.Mapping mapping, String key) {
        if (mapping.get(key) != null) {
            return true;
        }
        findings.error("field-is-present", document.at(), "'" + key + "' is missing", "add '" + key + "'");
        return false;
    }

    private boolean isVersion(Document document, YamlNode.Mapping mapping) {
        String version = text(document, mapping, "apiVersion");
        if (version == null || version.equals(SpecKind.API_VERSION)) {
            return version != null;
        }
        boolean ours = version.startsWith("platform.dev/");
        findings.error(
                "api-version-is-known",
                document.at("apiVersion"),
                "'" + version + "' is not a version that this platform reads",
                ours
                        ? "this platform reads " + SpecKind.API_VERSION
                                + ": use the platform version that the file was made for"
                        : "write 'apiVersion: " + SpecKind.API_VERSION + "'");
        return false;
    }

    private boolean isKind(Document document, YamlNode.Mapping mapping, SpecKind kind) {
        String written = text(document, mapping, "kind");
        if (written == null || written.equals(kind.toString())) {
            return written != null;
        }
        findings.error(
                "kind-fits-the-file",
                document.at("kind"),
                "'" + written + "' is not the kind of this file",
                "write 'kind: " + kind + "'");
        return false;
    }

    private boolean isNamed(Document document, MetadataSpec metadata, @Nullable String name) {
        if (name == null || metadata.name().value().equals(name)) {
            return true;
        }
        findings.error(
                "name-is-the-folder",
                document.at("metadata", "name"),
                "'" + metadata.name() + "' is not the name of its folder, '" + name + "'",
                "write 'name: " + name + "', or rename the folder");
        return false;
    }

    private @Nullable String text(Document document, YamlNode.Mapping mapping, String key) {
        YamlNode node = mapping.get(key);
        if (node == null || node instanceof YamlNode.Scalar) {
            return node == null ? null : ((YamlNode.Scalar) node).text();
        }
        findings.error(
                "field-has-its-type",
                document.at(key),
                key + " must be a string, but is " + node.what(),
                "write one word");
        return null;
    }
}
