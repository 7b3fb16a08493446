package dev.platform.schema;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.schema.SchemaDocument.KindEntry;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A CustomResourceDefinition, as an add-on brings it. */
public record CustomResourceDefinition(JsonObject spec) {
    private static final String KIND = "CustomResourceDefinition";
    private static final String API_VERSION = "apiextensions.k8s.io/v1";
    private static final String NAME = "name";

    /** Those in a document: itself, or the items of a list. What else it holds is left alone. */
    public static List<CustomResourceDefinition> in(Document document, Findings findings) {
        List<CustomResourceDefinition> definitions = new ArrayList<>();
        collect(document.root(), document.file(), definitions, findings);
        return definitions;
    }

    private static void collect(
            YamlNode node, String file, List<CustomResourceDefinition> definitions, Findings findings) {
        if (!(node instanceof YamlNode.Mapping object)) {
            return;
        }
        if (object.get("items") instanceof YamlNode.Sequence items) {
            items.items().forEach(item -> collect(item, file, definitions, findings));
        }
        JsonObject fields = JsonObject.of(object.toValue());
        if (fields.text("kind").equals(KIND)) {
            CustomResourceDefinition definition = new CustomResourceDefinition(fields.object("spec"));
            String problem = definition.problem(fields.text("apiVersion"));
            if (problem.isEmpty()) {
                definitions.add(definition);
            } else {
                findings.error(
                        "definitions-are-whole",
                        new Location(file, node.line(), node.column()),
                        "this CustomResourceDefinition " + problem,
                        "take the file of a newer version of the add-on, as its authors publish it");
            }
        }
    }

    /** Empty if nothing is missing. */
    private String problem(String apiVersion) {
        if (!apiVersion.equals(API_VERSION)) {
            return "is of " + apiVersion + ", which clusters no longer know";
        }
        JsonObject names = spec.object("names");
        boolean named = !spec.text("group").isEmpty()
                && !names.text("kind").isEmpty()
                && !names.text("plural").isEmpty();
        boolean versioned = !spec.objects("versions").isEmpty()
                && spec.objects("versions").stream()
                        .allMatch(version -> !version.text(NAME).isEmpty()
                                && version.object("schema").has("openAPIV3Schema"));
        return named && versioned ? "" : "lacks its group, its names, a version or the schema of one";
    }

    /** The kind in each version that is served. */
    List<SchemaDocument> documents() {
        return spec.objects("versions").stream()
                .filter(version -> version.isTrue("served"))
                .map(this::document)
                .toList();
    }

    private SchemaDocument document(JsonObject version) {
        GroupVersion groupVersion = new GroupVersion(spec.text("group"), version.text(NAME));
        JsonObject names = spec.object("names");
        String kind = names.text("kind");
        String definition = CustomResource.name(groupVersion, kind);
        KindEntry entry =
                new KindEntry(names.text("plural"), !spec.text("scope").equals("Cluster"), definition);
        Map<String, Object> schema =
                CustomResource.reduce(version.object("schema").object("openAPIV3Schema"));
        return new SchemaDocument(
                groupVersion, new TreeMap<>(Map.of(kind, entry)), new TreeMap<>(Map.of(definition, schema)));
    }
}
