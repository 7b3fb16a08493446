package dev.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeTest {
    record Port(String name, int number) {}

    record Probe(String path, @Nullable Port port) {}

    record View(
            String name,
            List<Port> ports,
            @Nullable Probe probe,
            @Nullable String note,
            Map<String, Object> labels,
            Object any) {}

    private static final View VIEW = new View(
            "shop",
            List.of(new Port("web", 80), new Port("admin", 81)),
            new Probe("/live", null),
            null,
            Map.of("a", "b"),
            3.5);

    @Test
    void theInnermostNameWins() {
        assertThat(Drawing.yaml(
                        "{{#ports}}\n- {{name}}-{{number}}-{{note2}}\n{{/ports}}\n", new Outer("x", VIEW.ports())))
                .isEqualTo("- web-80-x\n- admin-81-x\n");
    }

    record Outer(String note2, List<Port> ports) {}

    @Test
    void outerNamesAreSeenInside() {
        assertThat(Drawing.yaml("{{#probe}}\na: {{path}} of {{name}}\n{{/probe}}\n", VIEW))
                .isEqualTo("a: /live of shop\n");
    }

    @Test
    void anUnknownNameIsAProblemInSectionsToo() {
        for (String tag : new String[] {"{{#nam}}\n{{/nam}}", "{{^nam}}\n{{/nam}}", "a: {{{nam}}}", "a: {{nam}}"}) {
            assertThat(Drawing.problem("x: y\n" + tag + "\n", VIEW))
                    .isEqualTo("x.yaml.mustache:2: undefined name 'nam';"
                            + " in scope: [any, labels, name, note, ports, probe]");
        }
    }

    @Test
    void namesInScopeAreThoseOfAllLevels() {
        assertThat(Drawing.problem("{{#probe}}\na: {{pat}}\n{{/probe}}\n", VIEW))
                .isEqualTo("x.yaml.mustache:2: undefined name 'pat';"
                        + " in scope: [any, labels, name, note, path, port, ports, probe]");
    }

    @Test
    void anUnknownPartOfAPathIsAProblemEvenIfItsRecordIsNull() {
        assertThat(Drawing.problem("a: {{probe.pat}}\n", VIEW))
                .isEqualTo("x.yaml.mustache:1: undefined name 'probe.pat': there is no 'pat' in [path, port]");
        assertThat(Drawing.problem("{{#probe.port.nummer}}\n{{/probe.port.nummer}}\n", VIEW))
                .isEqualTo("x.yaml.mustache:1: undefined name 'probe.port.nummer':"
                        + " there is no 'nummer' in [name, number]");
    }

    @Test
    void aPathThroughNullIsNothing() {
        assertThat(Drawing.yaml("{{^probe.port.number}}\na: none\n{{/probe.port.number}}\n", VIEW))
                .isEqualTo("a: none\n");
        assertThat(Drawing.problem("a: {{probe.port.number}}\n", VIEW))
                .isEqualTo("x.yaml.mustache:1: 'probe.port.number' is null and can't be printed as a scalar");
    }

    @Test
    void nothingOfStringsListsAndMapsCanBeReached() {
        for (String name : new String[] {"name.length", "name.bytes", "ports.size", "labels.a", "name.class"}) {
            assertThat(Drawing.problem("a: {{" + name + "}}\n", VIEW))
                    .startsWith("x.yaml.mustache:1: undefined name '" + name + "'");
        }
    }

    @Test
    void onlyScalarsArePrinted() {
        assertThat(Drawing.problem("a: {{note}}\n", VIEW)).contains("'note' is null");
        assertThat(Drawing.problem("a: {{ports}}\n", VIEW)).contains("'ports' is a list");
        assertThat(Drawing.problem("a: {{labels}}\n", VIEW)).contains("'labels' is a map");
        assertThat(Drawing.problem("a: {{probe}}\n", VIEW)).contains("'probe' is a Probe");
        assertThat(Drawing.problem("a: {{any}}\n", VIEW)).contains("'any' is a Double");
    }

    record Calling(Supplier<String> call) {}

    @Test
    void functionsAreNotCalled() {
        Calling view = new Calling(() -> "{{name}}");
        assertThat(Drawing.problem("a: {{call}}\n", view)).contains("can't be printed as a scalar");
        assertThat(Drawing.problem("{{#call}}\n{{/call}}\n", view)).contains("can't open a section");
    }

    record Holes(List<@Nullable String> items) {}

    @Test
    void aListWithAHoleIsAProblem() {
        Holes view = new Holes(new ArrayList<>(Arrays.asList("a", null)));
        assertThat(Drawing.problem("{{#items}}\n- {{.}}\n{{/items}}\n", view))
                .isEqualTo("x.yaml.mustache:1: 'items' has an item that is null");
    }
}
