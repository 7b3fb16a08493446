package dev.platform.status;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/** Objects as an API server answers them, written as YAML. */
final class Live {
    static final Instant NOW = Instant.parse("2026-11-05T12:00:00Z");

    private Live() {}

    static LiveObject object(String yaml) {
        try {
            Object value = new YAMLMapper().readValue(yaml, Map.class);
            return new LiveObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
