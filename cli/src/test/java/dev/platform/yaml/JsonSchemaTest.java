package dev.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonSchemaTest {
    record Quantity(String text) {}

    record Slug(String text) {}

    enum Size {
        SMALL,
        LARGE
    }

    record Other() {
        record Port(String name) {}
    }

    @Doc("One port.")
    record Port(
            @Bounds(min = 1, max = 65535) @Doc(value = "Its number.", example = "8080", defaults = "the service's port")
            int number,

            @Nullable Boolean open) {}

    record Tree(List<Tree> children) {}

    record Spec(
            @Doc(value = "A name.", example = "shop") String name,
            @Nullable Quantity cpu,
            @Nullable Slug slug,
            @Required List<Port> ports,
            Map<Slug, Port> named,
            @Required Map<Size, Integer> sizes,
            Other.@Nullable Port other,
            @Nullable Tree tree,
            @Nullable Object free,
            Map<String, Object> values,
            Map<String, @Nullable String> nulls,
            @Key("requests.cpu") Size size) {}

    private static final ScalarTypes TYPES = new ScalarTypes(List.of(
            new ScalarType<>(Quantity.class, "q", "a quantity", "[0-9]+m?", true, Quantity::new),
            new ScalarType<>(Slug.class, "s", "a slug", "^[a-z]+$", false, Slug::new)));

    @Test
    void schemaSaysWhatTheReaderAccepts() {
        Map<String, Object> schema = JsonSchema.of(Spec.class, TYPES, "https://x.example/spec.json", "Spec");
        assertThat(YamlWriter.write(schema)).isEqualTo("""
                "$schema": https://json-schema.org/draft/2020-12/schema
                "$id": https://x.example/spec.json
                title: Spec
                type: object
                additionalProperties: false
                required:
                - name
                - ports
                - sizes
                - requests.cpu
                properties:
                  name:
                    description: A name.
                    type: string
                    examples:
                    - shop
                  cpu:
                    type:
                    - string
                    - number
                    pattern: "^([0-9]+m?)$"
                  slug:
                    type: string
                    pattern: "^[a-z]+$"
                  ports:
                    type: array
                    items:
                      "$ref": "#/$defs/Port"
                    minItems: 1
                  named:
                    type: object
                    propertyNames:
                      pattern: "^[a-z]+$"
                    additionalProperties:
                      "$ref": "#/$defs/Port"
                  sizes:
                    type: object
                    propertyNames:
                      enum:
                      - SMALL
                      - LARGE
                    additionalProperties:
                      type: integer
                      minimum: -2147483648
                      maximum: 2147483647
                    minProperties: 1
                  other:
                    "$ref": "#/$defs/OtherPort"
                  tree:
                    "$ref": "#/$defs/Tree"
                  free: {}
                  values:
                    type: object
                    additionalProperties: true
                  nulls:
                    type: object
                    additionalProperties: true
                  requests.cpu:
                    enum:
                    - SMALL
                    - LARGE
                "$defs":
                  Port:
                    description: One port.
                    type: object
                    additionalProperties: false
                    required:
                    - number
                    properties:
                      number:
                        description: "Its number. Default: the service's port."
                        type: integer
                        minimum: 1
                        maximum: 65535
                        examples:
                        - 8080
                      open:
                        type: boolean
                  OtherPort:
                    type: object
                    additionalProperties: false
                    required:
                    - name
                    properties:
                      name:
                        type: string
                  Tree:
                    type: object
                    additionalProperties: false
                    properties:
                      children:
                        type: array
                        items:
                          "$ref": "#/$defs/Tree"
                """);
    }
}
