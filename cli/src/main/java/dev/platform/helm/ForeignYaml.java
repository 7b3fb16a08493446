package dev.platform.helm;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.PlatformException;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.util.List;
import java.util.Map;

/** YAML of others, which has to be readable: what can't be read isn't taken for nothing. */
final class ForeignYaml {
    private ForeignYaml() {}

    /**
     * The mapping that the text is; empty if it says nothing.
     *
     * @param hint what to do if it can't be read
     */
    @SuppressWarnings("unchecked") // keys of a mapping are texts
    static Map<String, Object> mapping(YamlReader reader, String name, byte[] text, String hint) {
        Findings findings = new Findings();
        List<Document> documents = reader.readAll(name, text, findings);
        if (findings.hasErrors()) {
            Finding first = findings.sorted().get(0);
            throw new PlatformException(
                    name + " can't be read: line " + first.where().line() + ": " + first.message(), hint);
        }
        Object root = documents.isEmpty() ? null : documents.get(0).root().toValue();
        return root instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
