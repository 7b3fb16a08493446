package dev.platform.hostile;

import static dev.platform.hostile.AcceptedInput.good;
import static dev.platform.hostile.AcceptedInput.greeting;
import static dev.platform.hostile.Change.file;
import static dev.platform.hostile.Change.in;
import static dev.platform.hostile.SmallRepository.CLUSTER;
import static dev.platform.hostile.SmallRepository.GRANT;
import static dev.platform.hostile.SmallRepository.SHOP;
import static dev.platform.hostile.SmallRepository.VERSIONS;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Inputs that look hostile and are right. */
final class AcceptedInputs {
    private AcceptedInputs() {}

    private static final String ANNOTATION = "platform.dev/display-name";

    /** With the domain it is 253 characters long. */
    private static final String LONG = "h" + ("h".repeat(59) + ".").repeat(4);

    private static final List<AcceptedInput> FILES = List.of(
            good(20, "a file with line ends of Windows", file(SHOP, text(SHOP).replace("\n", "\r\n")))
                    .gives("GREETING", "hello"),
            good(
                            20,
                            "a script in a file with line ends of Windows",
                            file(
                                    SHOP,
                                    text(SHOP)
                                            .replace("GREETING: hello", "GREETING: |\n          a\n          b")
                                            .replace("\n", "\r\n")))
                    .gives("GREETING", "a\nb\n"),
            good(
                            6,
                            "one document between marks",
                            in(GRANT, "apiVersion", "---\napiVersion"),
                            in(SHOP, "apiVersion", "---\napiVersion"))
                    .gives("GREETING", "hello"),
            good(
                            81,
                            "Argo CD's marker in a comment",
                            in(SHOP, "kind: Product", "kind: Product # +argocd:skip-file-rendering"))
                    .gives("GREETING", "hello"),
            good(
                            24,
                            "letters of other alphabets for people",
                            in(SHOP, "Web Shop", "Ма\u0433азин \u05d7\u05e0\u05d5\u05ea"))
                    .renders(
                            "base/namespace.yaml",
                            "Ма\u0433азин \u05d7\u05e0\u05d5\u05ea",
                            "metadata",
                            "annotations",
                            ANNOTATION),
            good(28, "a display name of 100 characters", in(SHOP, "Web Shop", "\ud83d\ude80".repeat(100)))
                    .renders("base/namespace.yaml", "\ud83d\ude80".repeat(100), "metadata", "annotations", ANNOTATION),
            good(
                            69,
                            "an annotation with an emoji and quotes",
                            in(SHOP, "Web Shop", "\"\\\"Shop\\\" \ud83d\ude80: it's #1\""))
                    .renders(
                            "base/namespace.yaml",
                            "\"Shop\" \ud83d\ude80: it's #1",
                            "metadata",
                            "annotations",
                            ANNOTATION),
            good(
                            91,
                            "a product without services",
                            file(SHOP, text(SHOP).replaceFirst("(?s)services:\n.*", "services: {}\n")),
                            in(
                                    VERSIONS,
                                    "services:\n    web:\n      tag: 1.42.0\n      digest: sha256:4f1c2d3e5b6a79880796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0\n    search: {tag: 8.1.0}\n    cleanup: {tag: 2.0.0}",
                                    "services: {}"),
                            in(
                                    SmallRepository.BILLING,
                                    "\n          rules:\n            - {product: shop, service: web}",
                                    " {}"))
                    .renders("base/namespace.yaml", "shop", "metadata", "name"));

    private static final List<AcceptedInput> NAMES = List.of(
            good(37, "the tag 1.20", in(VERSIONS, "tag: 1.42.0", "tag: 1.20"))
                    .renders(
                            "web/deployment.yaml",
                            "registry.acme.example/shop/web:1.20@sha256:4f1c2d3e5b6a79880796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
                            "spec",
                            "template",
                            "spec",
                            "containers",
                            "web",
                            "image"),
            good(37, "the tag 1.20 as a label", in(VERSIONS, "tag: 1.42.0", "tag: 1.20"))
                    .renders(
                            "web/deployment.yaml",
                            "1.20",
                            "spec",
                            "template",
                            "metadata",
                            "labels",
                            "app.kubernetes.io/version"),
            good(46, "the tag 1e3 as a label", in(VERSIONS, "tag: 1.42.0", "tag: 1e3"))
                    .renders(
                            "web/deployment.yaml",
                            "1e3",
                            "spec",
                            "template",
                            "metadata",
                            "labels",
                            "app.kubernetes.io/version"),
            good(
                            69,
                            "a tag of 128 characters as a label",
                            in(VERSIONS, "tag: 1.42.0", "tag: " + "a".repeat(62) + "-" + "b".repeat(65)))
                    .renders(
                            "web/deployment.yaml",
                            "a".repeat(62),
                            "spec",
                            "template",
                            "metadata",
                            "labels",
                            "app.kubernetes.io/version"),
            good(59, "a port of 15 characters", in(SHOP, "admin: {port: 9000}", "a12345678901234: {port: 9000}"))
                    .renders("web/service.yaml", 9000, "spec", "ports", "a12345678901234", "port"),
            good(
                            59,
                            "a service of 20 characters",
                            file(
                                    SHOP,
                                    text(SHOP)
                                            .replace("    search:\n", "    " + "s".repeat(20) + ":\n")
                                            .replace("service: search", "service: " + "s".repeat(20))),
                            in(VERSIONS, "search:", "s".repeat(20) + ":"))
                    .renders("web/service.yaml", "web", "metadata", "name")
                    .gives("GREETING", "hello"),
            good(
                            59,
                            "a host that is longer than the name of a listener",
                            in(SHOP, "www.shop.example", "h".repeat(63) + ".shop.example"))
                    .renders(
                            "base/listenerset.yaml",
                            "h".repeat(63) + ".shop.example",
                            "spec",
                            "listeners",
                            1,
                            "hostname"),
            good(64, "the longest host", in(SHOP, "www.shop.example", LONG + "shop.example"))
                    .renders("base/listenerset.yaml", LONG + "shop.example", "spec", "listeners", 1, "hostname"),
            good(
                            64,
                            "no hosts",
                            in(
                                    SHOP,
                                    "hosts:\n          - host: web.shop.apps.acme.example\n            paths: [/one, /two]\n          - host: www.shop.example",
                                    "hosts: []"))
                    .renders(
                            "base/listenerset.yaml",
                            "*.shop.apps.acme.example",
                            "spec",
                            "listeners",
                            "wildcard",
                            "hostname"),
            good(
                            65,
                            "a path with every character that means itself",
                            in(SHOP, "[/one, /two]", "[\"/a-b._~!$&'()*+,;=:@%20\"]"))
                    .renders(
                            "web/httproute.yaml",
                            "/a-b._~!$&'()*+,;=:@%20",
                            "spec",
                            "rules",
                            0,
                            "matches",
                            0,
                            "path",
                            "value"),
            good(69, "an empty label", in(CLUSTER, "proxyLabels: {app: envoy}", "proxyLabels: {a.example/app: \"\"}"))
                    .renders(
                            "base/networkpolicy-service-web.yaml",
                            "",
                            "spec",
                            "ingress",
                            0,
                            "from",
                            0,
                            "podSelector",
                            "matchLabels",
                            "a.example/app"),
            good(67, "a variable in an argument", in(SHOP, "args: [--verbose]", "args: [\"--home=$(HOME)\"]"))
                    .renders(
                            "web/deployment.yaml",
                            "--home=$$(HOME)",
                            "spec",
                            "template",
                            "spec",
                            "containers",
                            "web",
                            "args",
                            0),
            good(67, "a variable in a probe", in(SHOP, "command: [check]", "command: [sh, -c, echo $(PATH)]"))
                    .renders(
                            "web/deployment.yaml",
                            "echo $$(PATH)",
                            "spec",
                            "template",
                            "spec",
                            "containers",
                            "web",
                            "livenessProbe",
                            "exec",
                            "command",
                            2));

    private static final List<AcceptedInput> VALUES = Stream.of(
                    Stream.of("yes", "no", "y", "N", "on", "off", "true", "null", "~", "")
                            .map(word -> quoted(36, word)),
                    Stream.of("1.20", "0777", "1_000", "80.9", "0b1").map(word -> quoted(37, word)),
                    Stream.of("1:30", "1e3", "0x10", ".inf", "-.inf", ".nan", "NaN", "+1", ".5")
                            .map(word -> quoted(46, word)),
                    Stream.of("2026-01-01", "2026-01-01T00:00:00Z", "=", "<<").map(word -> quoted(47, word)),
                    Stream.of(
                                    "{{x}}",
                                    "{{{x}}}",
                                    "{{>p}}",
                                    "{{=<% %>=}}",
                                    "{{#s}}a{{/s}}",
                                    "{{",
                                    "}}",
                                    "{{!c}}",
                                    "R&D",
                                    "<b>")
                            .map(word -> quoted(73, word)),
                    Stream.of(
                                    "\"", "'", "\\", "\\n", "a: b", "a #b", "- a", "* a", "& a", "!a", "%a", "@a", "`a",
                                    "|", ">", "a:", ":a", "#", "[a", "]", "{", "}", ",", "?", "? a", "*", "&")
                            .map(word -> quoted(74, word)),
                    Stream.of(
                                    " a", "a ", "\ta", "a\t", " ", "\n", "\n\n", "a\n", "\na", "a\n\n", "a\n b\n",
                                    " a\nb", "a\n\tb", "a \nb")
                            .map(word -> quoted(74, word)),
                    Stream.of(
                                    "\ud83d\ude00",
                                    "e\u0301",
                                    "\u00e9",
                                    "\u00a0",
                                    "\u4e2d",
                                    "\u05d0",
                                    "\ud835\udd38",
                                    "\u2603\ufe0f")
                            .map(word -> quoted(75, word)),
                    Stream.of(
                                    "---",
                                    "...",
                                    "a\n---\nb: c",
                                    "::error::x",
                                    "a\n::error file=x::y",
                                    "##[error]x",
                                    "%0A",
                                    "${{ secrets.X }}",
                                    "x".repeat(10_000),
                                    "x y ".repeat(2_500).strip())
                            .map(word -> quoted(82, word)))
            .flatMap(rows -> rows)
            .toList();

    private static final List<AcceptedInput> WRITTEN = List.of(
            greeting(34, "a#b", "a#b"),
            greeting(34, "a #b", "a"),
            greeting(34, "'a #b'", "a #b"),
            greeting(50, "\"\"", ""),
            greeting(67, "$(OTHER)", "$$(OTHER)"),
            greeting(67, "a$", "a$"),
            greeting(67, "$5", "$5"),
            greeting(67, "\"$$5\"", "$$$$5"),
            greeting(67, "\"$$(OTHER)\"", "$$$$(OTHER)"),
            greeting(67, "\"$\u00e9\"", "$$\u00e9"),
            greeting(73, "'{{x}}'", "{{x}}"),
            greeting(
                    83,
                    "|\n          #!/bin/sh\n          \techo \"a\\tb\"  \n\n          exit 0",
                    "#!/bin/sh\n\techo \"a\\tb\"  \n\nexit 0\n"),
            greeting(83, "|-\n          a  \n            b\t\n          c", "a  \n  b\t\nc"),
            greeting(83, ">\n          a\n          b", "a b\n"),
            greeting(83, "|+\n          a\n\n", "a\n\n\n"));

    static final List<List<AcceptedInput>> ALL = List.of(FILES, NAMES, VALUES, WRITTEN);

    /** The text between double quotes. */
    private static AcceptedInput quoted(int number, String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        return greeting(number, "\"" + escaped + "\"", text);
    }

    private static String text(String file) {
        return Objects.requireNonNull(SmallRepository.FILES.get(file));
    }
}
