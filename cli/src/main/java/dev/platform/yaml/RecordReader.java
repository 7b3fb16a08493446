package dev.platform.yaml;

import dev.platform.finding.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML into records, without any conversion between types: what isn't written as the field wants it is a finding,
 * and so is each field that is missing, misspelt or unknown.
 */
public final class RecordReader {
    private final ScalarTypes scalars;
    private final FieldPath start;

    public RecordReader(ScalarTypes scalars) {
        this(scalars, new FieldPath(""));
    }

    private RecordReader(ScalarTypes scalars, FieldPath start) {
        this.scalars = scalars;
        this.start = start;
    }

    /** A reader for a part of a document, whose messages name the fields from the document's start. */
    public RecordReader below(String key) {
        return new RecordReader(scalars, start.below(key));
    }

    /** The record, or null if anything in it is wrong, which is reported then. */
    public <T extends Record> @Nullable T read(String file, YamlNode node, Class<T> type, Findings findings) {
        Reading reading = new Reading(file, scalars, findings);
        Object value = reading.value(node, start, new ValueShape.Nested(type));
        return reading.problems() > 0 ? null : type.cast(value);
    }

    public <T extends Record> @Nullable T read(Document document, Class<T> type, Findings findings) {
        return read(document.file(), document.root(), type, findings);
    }
}
