package dev.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlEditTest {
    private static final String PRODUCT = """
            # yaml-language-server: $schema=../../docs/schema/product.json
            apiVersion: platform.dev/v1
            kind: Product
            metadata: {name: shop}   # 😀 the shop

            spec:
              # The services.
              services:
                web:
                  type: web
                  image: registry.acme.example/shop/web   # no tag here
                  port:   8080
                  # memory: 1Gi

                # The worker.
                worker: {type: worker, image: registry.acme.example/shop/worker}

              # Data.
              databases:
                orders: {}

              notes: |
                Two lines
                  of text.

            # The end.
            """;

    @ParameterizedTest(name = "[{index}] {0} {1}")
    @MethodSource
    void onlyTheEntryGoes(String text, List<Object> path, String expected) {
        assertThat(YamlEdit.remove(text, path)).isEqualTo(expected);
    }

    static Stream<Arguments> onlyTheEntryGoes() {
        return Stream.of(
                arguments("a: b\nc: d\n", List.of("a"), "c: d\n"),
                arguments("a: b\nc: d\n", List.of("c"), "a: b\n"),
                arguments("a: b\nc: d", List.of("c"), "a: b\n"),
                arguments("a: b\r\nc: d\r\n", List.of("a"), "c: d\r\n"),
                arguments("a:\n  b: c\n  d: e # why\nf: g\n", List.of("a", "d"), "a:\n  b: c\nf: g\n"),
                arguments("a:\n  b: c\nf: g\n", List.of("a", "b"), "a: {}\nf: g\n"),
                arguments(
                        "a:\n  b:\n    c: d\n    e: f\n  # Next.\n  g: h\n",
                        List.of("a", "b"),
                        "a:\n  # Next.\n  g: h\n"),
                arguments("a:\n  # Why.\n\n  b: c\nf: g\n", List.of("a", "b"), "a: {}\n  # Why.\n\nf: g\n"),
                arguments("a: {b: c, d: e, f: g}\n", List.of("a", "b"), "a: {d: e, f: g}\n"),
                arguments("a: {b: c, d: e, f: g}\n", List.of("a", "d"), "a: {b: c, f: g}\n"),
                arguments("a: {b: c, d: {e: f}}\n", List.of("a", "d"), "a: {b: c}\n"),
                arguments("a: {b: c}\n", List.of("a", "b"), "a: {}\n"));
    }

    @Test
    void whatIsNotThereCanNotGo() {
        assertThatThrownBy(() -> YamlEdit.remove("a: {b: c}\n", List.of("a", "d")))
                .isInstanceOf(YamlEditException.class)
                .hasMessage("there is no a.d");
    }

    @ParameterizedTest(name = "[{index}] {0} {1} {2}")
    @MethodSource
    void onlyTheScalarChanges(String text, List<Object> path, Object value, String expected) {
        assertThat(YamlEdit.set(text, path, value)).isEqualTo(expected);
    }

    static Stream<Arguments> onlyTheScalarChanges() {
        return Stream.of(
                arguments("a: b\n", List.of("a"), "c", "a: c\n"),
                arguments("a:   b   # x\nc: d", List.of("a"), "e", "a:   e   # x\nc: d"),
                arguments("a: b\r\nc: d\r\n", List.of("a"), "e", "a: e\r\nc: d\r\n"),
                arguments(
                        "😀: 👨\nb: {c: 😀, d: e} # 😀\n",
                        List.of("b", "d"),
                        "😀",
                        "😀: 👨\nb: {c: 😀, d: \"😀\"} # 😀\n"),
                arguments("tag: 1.2.3\n", List.of("tag"), "1.2.4", "tag: 1.2.4\n"),
                arguments("tag: 1.2.3\n", List.of("tag"), "1.20", "tag: \"1.20\"\n"),
                arguments("tag: v1\n", List.of("tag"), "yes", "tag: \"yes\"\n"),
                arguments("tag: 'v1'\n", List.of("tag"), "it's", "tag: 'it''s'\n"),
                arguments("tag: 'v1'\n", List.of("tag"), "a\nb", "tag: \"a\\nb\"\n"),
                arguments("tag: \"v1\"\n", List.of("tag"), "v2", "tag: \"v2\"\n"),
                arguments("tag: \"v1\"\n", List.of("tag"), 3, "tag: 3\n"),
                arguments("num: 80\n", List.of("num"), 81, "num: 81\n"),
                arguments("num: 80\n", List.of("num"), true, "num: true\n"),
                arguments("num: 80\n", List.of("num"), "81", "num: \"81\"\n"),
                arguments("a:\nb: c\n", List.of("a"), "x", "a: x\nb: c\n"),
                arguments("a: # why\nb: c\n", List.of("a"), "x", "a: x # why\nb: c\n"),
                arguments("a: [b, c, [d, e]]\n", List.of("a", 2, 0), "x y", "a: [b, c, [x y, e]]\n"),
                arguments("a:\n- b: c\n-\n", List.of("a", 1), "x", "a:\n- b: c\n- x\n"),
                arguments("a: b\n  c\nd: e\n", List.of("a"), "x", "a: x\nd: e\n"),
                arguments("a: {b: c}\n", List.of("a", "b"), "x,y", "a: {b: \"x,y\"}\n"),
                arguments("a.b: 1\n", List.of("a.b"), 2, "a.b: 2\n"));
    }

    @ParameterizedTest(name = "[{index}] {0} {1}")
    @MethodSource
    void entryIsAddedAtTheEndOfItsMapping(String text, List<Object> path, Object value, String expected) {
        assertThat(YamlEdit.insert(text, path, "new", value)).isEqualTo(expected);
    }

    static Stream<Arguments> entryIsAddedAtTheEndOfItsMapping() {
        Map<String, Object> map = ordered("x", 1, "w", List.of("z"));
        return Stream.of(
                arguments("a: 1\n", List.of(), 2, "a: 1\nnew: 2\n"),
                arguments("a: 1", List.of(), 2, "a: 1\nnew: 2"),
                arguments(
                        "a: 1\r\nb:\r\n    c: 1\r\n\r\nd: 1\r\n",
                        List.of("b"),
                        map,
                        "a: 1\r\nb:\r\n    c: 1\r\n    new:\r\n      x: 1\r\n      w:\r\n      - z\r\n\r\nd: 1\r\n"),
                arguments(
                        "a:\n  b: 1 # one\n  # more\n\n  # gap\n# a\nc: 1\n",
                        List.of("a"),
                        2,
                        "a:\n  b: 1 # one\n  # more\n  new: 2\n\n  # gap\n# a\nc: 1\n"),
                arguments("a:\n  b: 1\n# about c\nc: 1\n", List.of("a"), 2, "a:\n  b: 1\n  new: 2\n# about c\nc: 1\n"),
                arguments(
                        "a:\n  b: |\n    x\n\n\n# about c\nc: 1\n",
                        List.of("a"),
                        2,
                        "a:\n  b: |\n    x\n  new: 2\n\n\n# about c\nc: 1\n"),
                arguments(
                        "a:\n  b: |+\n    x\n\n\nc: 1\n", List.of("a"), 2, "a:\n  b: |+\n    x\n\n\n  new: 2\nc: 1\n"),
                arguments("a:\n  b: >-\n    x\n    y", List.of("a"), 2, "a:\n  b: >-\n    x\n    y\n  new: 2"),
                arguments("a:\n  b:\n", List.of("a"), 2, "a:\n  b:\n  new: 2\n"),
                arguments(
                        "a:\n  b:\n  - c: 1\n    d: 1\n\ne: 1\n",
                        List.of("a"),
                        2,
                        "a:\n  b:\n  - c: 1\n    d: 1\n  new: 2\n\ne: 1\n"),
                arguments("a:\n- c: 1\n  d: 1\n- e: 1\n", List.of("a", 0), 2, "a:\n- c: 1\n  d: 1\n  new: 2\n- e: 1\n"),
                arguments(
                        "a:\n  b: {x: 1,\n      w: 2} # z\n",
                        List.of("a"),
                        2,
                        "a:\n  b: {x: 1,\n      w: 2} # z\n  new: 2\n"),
                arguments("a: {b: 😀} # c\n", List.of("a"), 2, "a: {b: 😀, new: 2} # c\n"),
                arguments("a: {b: {c: 1}}\n", List.of("a"), map, "a: {b: {c: 1}, new: {x: 1, w: [z]}}\n"),
                arguments("a: {b: [1, 2]}\n", List.of("a"), "x, y", "a: {b: [1, 2], new: \"x, y\"}\n"),
                arguments("a: {\n  b: 1,\n}\n", List.of("a"), 2, "a: {\n  b: 1, new: 2\n}\n"),
                arguments("a: {} # none\nb: 1\n", List.of("a"), 2, "a: # none\n  new: 2\nb: 1\n"),
                arguments("a:   {}\nb: 1\n", List.of("a"), map, "a:\n  new:\n    x: 1\n    w:\n    - z\nb: 1\n"),
                arguments("a: {b: {}}\n", List.of("a", "b"), 2, "a: {b: {new: 2}}\n"),
                arguments("a:\n- {}\n", List.of("a", 0), 2, "a:\n- {new: 2}\n"),
                arguments("{}\n", List.of(), 2, "{new: 2}\n"),
                arguments("{a: 1}\n", List.of(), 2, "{a: 1, new: 2}\n"),
                arguments("a:\nb: 1\n", List.of("a"), 2, "a:\n  new: 2\nb: 1\n"),
                arguments("a: ~ # none\nb: 1\n", List.of("a"), 2, "a: # none\n  new: 2\nb: 1\n"),
                arguments("b: 1\na:", List.of("a"), 2, "b: 1\na:\n  new: 2"),
                arguments(
                        "a:\n  b: 1\nc: 1\n",
                        List.of("a", "x", "w"),
                        2,
                        "a:\n  b: 1\n  x:\n    w:\n      new: 2\nc: 1\n"),
                arguments("---\na: 1\n...\n", List.of(), 2, "---\na: 1\nnew: 2\n...\n"));
    }

    @Test
    void productGetsAnotherService() {
        String edited = YamlEdit.insert(
                PRODUCT,
                List.of("spec", "services"),
                "mail",
                ordered("type", "worker", "image", "registry.acme.example/shop/mail", "replicas", 2));
        assertThat(edited).isEqualTo(PRODUCT.replace("shop/worker}\n", """
                shop/worker}
                    mail:
                      type: worker
                      image: registry.acme.example/shop/mail
                      replicas: 2
                """));
    }

    @Test
    void serviceKeepsItsComments() {
        assertThat(YamlEdit.insert(PRODUCT, List.of("spec", "services", "web"), "memory", "2Gi"))
                .isEqualTo(PRODUCT.replace("# memory: 1Gi\n", "# memory: 1Gi\n      memory: \"2Gi\"\n"));
        assertThat(YamlEdit.insert(PRODUCT, List.of("spec", "databases", "orders"), "size", "small"))
                .isEqualTo(PRODUCT.replace("orders: {}\n", "orders:\n      size: small\n"));
        assertThat(YamlEdit.insert(PRODUCT, List.of("spec", "caches"), "main", Map.of()))
                .isEqualTo(PRODUCT.replace("of text.\n", "of text.\n  caches:\n    main: {}\n"));
        assertThat(YamlEdit.set(PRODUCT, List.of("spec", "services", "web", "port"), 9090))
                .isEqualTo(PRODUCT.replace("8080", "9090"));
    }

    @Test
    void nastyStringIsSetAndInsertedEverywhere() {
        List<List<Object>> paths =
                List.of(List.of("kind"), List.of("metadata", "name"), List.of("spec", "services", "worker", "image"));
        for (String text : YamlWriterTest.NASTY) {
            for (List<Object> path : paths) {
                assertThat(YamlEdit.set(PRODUCT, path, text)).hasLineCount(PRODUCT.split("\n").length);
            }
            for (String mapping : List.of("metadata", "spec")) {
                String edited = YamlEdit.insert(
                        PRODUCT, List.of(mapping), "k" + text.substring(0, Math.min(text.length(), 900)), text);
                assertThat(edited).startsWith(PRODUCT.substring(0, PRODUCT.indexOf("shop}")));
            }
        }
    }

    @Test
    void editThatCannotBeMadeIsRefused() {
        assertRefused(() -> YamlEdit.set("a: b\n", List.of("c"), "x"), "there is no c");
        assertRefused(() -> YamlEdit.set("a: [b]\n", List.of("a", 1), "x"), "there is no a[1]");
        assertRefused(() -> YamlEdit.set("a: [b]\n", List.of("a"), "x"), "a is not a value on one line");
        assertRefused(() -> YamlEdit.set("a: |\n  b\n", List.of("a"), "x"), "a is not a value on one line");
        assertRefused(
                () -> YamlEdit.set("a: &x b\nc: *x\n", List.of("a"), "x"), "line 1: the anchor &x is not allowed");
        assertRefused(() -> YamlEdit.insert("a: {b: 1}\n", List.of("a"), "b", 2), "a has the key 'b' already");
        assertRefused(() -> YamlEdit.insert("a: b\n", List.of("a"), "b", 2), "a is a string, not a mapping");
        assertRefused(() -> YamlEdit.insert("a: b\n", List.of("a", "b", "c"), "b", 2), "a is a string, not a mapping");
        assertRefused(() -> YamlEdit.insert("? a\n: b\n", List.of(), "c", 2), "c can't be changed");
        assertRefused(() -> YamlEdit.insert("# nothing\n", List.of(), "c", 2), "line 1: the file is empty");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable edit, String message) {
        assertThatThrownBy(edit).isInstanceOf(YamlEditException.class).hasMessageStartingWith(message);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource
    void onlyTheItemIsAdded(String text, List<Object> path, String expected) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("service", "api");
        item.put("port", 80);
        assertThat(YamlEdit.append(text, path, item)).isEqualTo(expected);
    }

    static Stream<Arguments> onlyTheItemIsAdded() {
        List<Object> rules = List.of("a", "rules");
        String item = "{service: api, port: 80}";
        return Stream.of(
                arguments("a:\n  rules:\n    - x\n", rules, "a:\n  rules:\n    - x\n    - " + item + "\n"),
                arguments(
                        "a:\n  rules:\n  - x: 1\n    z: 2\n",
                        rules,
                        "a:\n  rules:\n  - x: 1\n    z: 2\n  - " + item + "\n"),
                arguments(
                        "a:\n  rules:\n    - x # the x\n    # of all\n\n  b: c\n",
                        rules,
                        "a:\n  rules:\n    - x # the x\n    # of all\n    - " + item + "\n\n  b: c\n"),
                arguments("a: {rules: [x]} # y\n", rules, "a: {rules: [x, " + item + "]} # y\n"),
                arguments(
                        "a:\r\n  rules:\r\n    - x\r\n", rules, "a:\r\n  rules:\r\n    - x\r\n    - " + item + "\r\n"),
                arguments("a: {b: c}\n", rules, "a: {b: c, rules: [" + item + "]}\n"),
                arguments("a: {}\n", rules, "a:\n  rules:\n  - service: api\n    port: 80\n"),
                arguments("b: c", rules, "b: c\na:\n  rules:\n  - service: api\n    port: 80"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: []\n", "a: {}\n", "a: b\n", "a:\n"})
    void anItemIsAddedToAListOnly(String text) {
        assertThatThrownBy(() -> YamlEdit.append(text, List.of("a"), "x"))
                .isInstanceOf(YamlEditException.class)
                .hasMessage("a is not a list with items");
    }
}
