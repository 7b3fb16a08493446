package dev.platform.render;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a value holds, a reader of the drawn file gets that very value back, or the template is refused. */
class HostileValuesTest {
    record View(String s, Map<String, Object> map, List<Object> list) {}

    record Context(String name, String template, boolean refuses, Function<String, Object> meaning) {
        private static final String FILE = "x.yaml.mustache";

        @Override
        public String toString() {
            return name;
        }

        Templates templates() {
            return new Templates(Map.of(FILE, template)::get);
        }
    }

    static Stream<Context> contexts() {
        return Stream.concat(plain(), others());
    }

    private static Stream<Context> plain() {
        return Stream.of(
                always("whole", "v: {{s}}\nw: 1\n", s -> Map.of("v", s, "w", 1)),
                always("item", "v:\n- {{s}}\n- {{s}} # note\n", s -> Map.of("v", List.of(s, s))),
                always("below", "v:\n  {{s}}\n", s -> Map.of("v", s)),
                always("root", "{{s}}\n", s -> s),
                always("joined", "v: a{{s}}b\n", s -> Map.of("v", "a" + s + "b")),
                always("twice", "v: {{s}}:{{s}}\n", s -> Map.of("v", s + ":" + s)),
                always("key", "{{s}}: {{s}}\n", s -> Map.of(s, s)),
                always("keyOfItem", "- - x-{{s}}: v\n    w: 1\n", s -> List.of(List.of(Map.of("x-" + s, "v", "w", 1)))),
                always("flow", "v: [a, {{s}}, b{{s}}]\n", s -> Map.of("v", List.of("a", s, "b" + s))),
                always("flowMap", "v: { k: {{s}},{{s}}-: b}\n", s -> Map.of("v", Map.of("k", s, s + "-", "b"))),
                always("section", "v: {{#s}}{{.}}{{/s}}{{^s}}''{{/s}}\n", s -> Map.of("v", s)));
    }

    private static Stream<Context> others() {
        return Stream.of(
                always("doubleQuoted", "v: \"a{{s}}b\"\n", s -> Map.of("v", "a" + s + "b")),
                always("doubleQuotedAlone", "- \"{{s}}\"\n", s -> List.of(s)),
                always("quotedKey", "\"{{s}}\": v\n", s -> Map.of(s, "v")),
                always("flowQuoted", "v: [\"{{s}}\", {\"{{s}}\": 1}]\n", s -> Map.of("v", List.of(s, Map.of(s, 1)))),
                always("comment", "# {{s}}\nv: 1 # {{s}}\n# {{s}}", s -> Map.of("v", 1)),
                always("afterKey", "v: {{{map}}}\nw: {{{list}}}\n", s -> Map.of("v", map(s), "w", List.of(s))),
                always(
                        "alone",
                        "v:\n  {{{map}}}\n  q: 1\n",
                        s -> Map.of("v", Map.of("k-" + s, s, "l", List.of(s), "q", 1))),
                maybe("singleQuoted", "v: 'a{{s}}b'\n", s -> Map.of("v", "a" + s + "b")),
                maybe("singleQuotedAlone", "- '{{s}}'\n", s -> List.of(s)),
                maybe("block", "v: |+\n  {{s}}\n", s -> Map.of("v", s + "\n")),
                maybe("blockInItem", "- v: |+\n    a\n    {{s}}\n", s -> List.of(Map.of("v", "a\n" + s + "\n"))),
                maybe("blockAlone", "- - |+\n    {{s}}\n- |+\n  {{s}}\n", s -> List.of(List.of(s + "\n"), s + "\n")),
                maybe(
                        "blockLater",
                        "a: 1\nv:\n- w: |+\n   {{s}}\n   {{s}}\n",
                        s -> Map.of("a", 1, "v", List.of(Map.of("w", s + "\n" + s + "\n")))),
                maybe(
                        "blockJoined",
                        "v: |-\n  a{{s}}b{{s}}c\nw: 1\n",
                        s -> Map.of("v", "a" + s + "b" + s + "c", "w", 1)),
                maybe(
                        "blockStripped",
                        "v:\n  w: |-\n    {{s}}\n",
                        s -> Map.of("v", Map.of("w", s.replaceAll("\n+$", "")))));
    }

    private static Context always(String name, String template, Function<String, Object> meaning) {
        return new Context(name, template, false, meaning);
    }

    private static Context maybe(String name, String template, Function<String, Object> meaning) {
        return new Context(name, template, true, meaning);
    }

    private static Map<String, Object> map(String s) {
        return Map.ofEntries(entry("k-" + s, s), entry("l", List.of(s)));
    }

    private static boolean mayBeRefused(Context context, String s) {
        boolean breaks = context.name().startsWith("single") && s.indexOf('\n') >= 0;
        String printable = s.replace("\n", "");
        return context.refuses() && (breaks || Characters.firstUnprintable(printable) >= 0);
    }

    private static void check(Context context, Templates templates, String s) {
        View view = new View(s, map(s), List.of(s));
        if (mayBeRefused(context, s)) {
            assertThat(Drawing.problem(Map.of(Context.FILE, context.template()), Context.FILE, view))
                    .contains("'s' has ");
        } else {
            String drawn = templates.render(Context.FILE, view);
            assertThat(Drawing.value(drawn))
                    .as("from %s", drawn)
                    .isEqualTo(context.meaning().apply(s));
        }
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void hostileStringsAreReadBackAsTheyWere(Context context) {
        Templates templates = context.templates();
        HostileStrings.all().forEach(s -> check(context, templates, s));
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void randomStringsAreReadBackAsTheyWere(Context context) {
        Templates templates = context.templates();
        Random random = new Random(20261123);
        for (int i = 0; i < 1000; i++) {
            check(context, templates, HostileStrings.random(random));
        }
    }

    @Test
    void thereAreEnoughCases() {
        List<String> strings = new ArrayList<>(HostileStrings.all());
        assertThat(strings).doesNotHaveDuplicates();
        assertThat(strings.size() * contexts().count()).isGreaterThan(3000);
    }
}
