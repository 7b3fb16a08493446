package dev.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.yaml.Document;
import dev.platform.yaml.Json;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Schemas and values as tests write them: schemas as JSON with single quotes. */
final class Sample {
    private static final Wording WORDING = new Wording("Widget", "Kubernetes 1.35");

    private Sample() {}

    static JsonObject json(String text) {
        try {
            return new JsonObject(Json.object(text.replace('\'', '"')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static YamlNode yaml(String text) {
        Findings findings = new Findings();
        Document document = YamlReader.forManifests().read("text.yaml", text, findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(document).root();
    }

    /** What is wrong with a value by a compact schema that refers to no other. */
    static List<Problem> problems(String schema, String value) {
        SchemaCompiler compiler = new SchemaCompiler(name -> new SchemaLink(() -> Schema.ANYTHING));
        List<Problem> problems = new ArrayList<>();
        new SchemaWalk(WORDING, problems::add).walk(yaml(value), compiler.compile(json(schema)));
        return problems;
    }
}
