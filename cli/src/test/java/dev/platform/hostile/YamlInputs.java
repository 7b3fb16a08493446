package dev.platform.hostile;

import static dev.platform.hostile.Change.file;
import static dev.platform.hostile.Change.in;
import static dev.platform.hostile.HostileInput.bad;
import static dev.platform.hostile.SmallRepository.CLUSTER;
import static dev.platform.hostile.SmallRepository.GRANT;
import static dev.platform.hostile.SmallRepository.SETTINGS;
import static dev.platform.hostile.SmallRepository.SHOP;
import static dev.platform.hostile.SmallRepository.VERSIONS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Items 1 to 34: files that are no YAML, or YAML that readers understand in different ways. */
final class YamlInputs {
    private static final String EMPTY = "yaml-has-content";
    private static final String SYNTAX = "yaml-is-well-formed";
    private static final String TYPE = "field-has-its-type";
    private static final String ANCHOR = "yaml-has-no-anchors";
    private static final String TAG = "yaml-has-no-tags";
    private static final String HIDDEN = "yaml-is-printable";
    private static final String KEY = "yaml-keys-are-strings";

    private YamlInputs() {}

    private static final List<HostileInput> DOCUMENTS = List.of(
            bad(1, "empty file", file(SHOP, "‸")).finds(EMPTY),
            bad(1, "empty settings", file(SETTINGS, "‸")).finds(EMPTY),
            bad(1, "blank lines", file(GRANT, "‸\n\n  \n")).finds(EMPTY),
            bad(2, "only comments", file(SHOP, "‸# later\n# more\n")).finds(EMPTY),
            bad(2, "only ---", file(VERSIONS, "‸---\n")).finds(EMPTY),
            bad(2, "only --- and ...", file(CLUSTER, "‸---\n...\n")).finds(EMPTY),
            bad(3, "the document ~", file(SHOP, "‸~\n")).finds(EMPTY),
            bad(3, "the document null", file(SETTINGS, "‸null\n")).finds(EMPTY),
            bad(4, "a scalar document", file(SHOP, "‸hello\n")).finds(TYPE),
            bad(4, "a scalar document in quotes", file(GRANT, "‸\"hello\"\n")).finds(TYPE),
            bad(5, "a list document", file(SHOP, "‸- a\n- b\n")).finds(TYPE),
            bad(5, "an empty list document", file(CLUSTER, "‸[]\n")).finds(TYPE),
            bad(6, "two documents", in(GRANT, "  internet: false\n", "  internet: false\n‸---\nkind: Grant\n"))
                    .finds("yaml-is-one-document"),
            bad(6, "an empty second document", in(GRANT, "  internet: false\n", "  internet: false\n‸---\n"))
                    .finds("yaml-is-one-document"));

    private static final List<HostileInput> KEYS = List.of(
            bad(7, "a key twice at the top", in(GRANT, "kind: Grant", "kind: Grant\n‸kind: Grant"))
                    .finds("yaml-keys-are-unique"),
            bad(8, "a key twice below", in(GRANT, "  size: medium", "  size: medium\n  ‸size: medium"))
                    .finds("yaml-keys-are-unique"),
            bad(
                            8,
                            "a key twice, once in quotes",
                            in(SHOP, "GREETING: hello", "GREETING: hello\n        ‸\"GREETING\": b"))
                    .finds("yaml-keys-are-unique"),
            bad(8, "1 and '1'", in(SHOP, "GREETING: hello", "‸1: a\n        ‸'1': b"))
                    .finds(KEY, "env-name-is-free"),
            bad(9, "an unknown key", in(GRANT, "  owner: team-shop", "  ‸ownr: team-shop"))
                    .finds("field-is-known")
                    .findsAt(GRANT + ":6:3", "field-is-present")
                    .says("did you mean 'owner'?"),
            bad(9, "an unknown key at the top", in(GRANT, "kind: Grant", "‸knd: Grant"))
                    .finds("field-is-known")
                    .findsAt(GRANT + ":1:1", "field-is-present")
                    .says("did you mean 'kind'?"),
            bad(10, "a key in upper case", in(GRANT, "  owner: team-shop", "  ‸Owner: team-shop"))
                    .finds("field-is-known")
                    .findsAt(GRANT + ":6:3", "field-is-present")
                    .says("did you mean 'owner'?"),
            bad(10, "a key in upper case at the top", in(GRANT, "kind: Grant", "‸Kind: Grant"))
                    .finds("field-is-known")
                    .findsAt(GRANT + ":1:1", "field-is-present")
                    .says("did you mean 'kind'?"),
            bad(29, "a list as a key", in(GRANT, "  size: medium", "  ? ‸[a, b]\n  : medium"))
                    .finds(KEY)
                    .findsAt(GRANT + ":6:3", "field-is-present"),
            bad(29, "a mapping as a key", in(GRANT, "  size: medium", "  ‸{a: b}: medium"))
                    .finds(KEY)
                    .findsAt(GRANT + ":6:3", "field-is-present"),
            bad(30, "a number as a key", in(SHOP, "GREETING: hello", "‸1: hello"))
                    .finds(KEY),
            bad(30, "true as a key", in(SHOP, "GREETING: hello", "‸true: hello"))
                    .finds(KEY),
            bad(30, "y as a key", in(SHOP, "GREETING: hello", "‸y: hello")).finds(KEY),
            bad(30, "~ as a key", in(SHOP, "GREETING: hello", "‸~: hello")).finds(KEY),
            bad(30, "nothing as a key", in(SHOP, "GREETING: hello", "‸: hello")).finds(SYNTAX));

    private static final List<HostileInput> REFERENCES = List.of(
            bad(
                            11,
                            "anchor and alias",
                            in(GRANT, "owner: team-shop\n  size: medium", "owner: ‸&x team-shop\n  size: ‸*x"))
                    .finds(ANCHOR, ANCHOR),
            bad(11, "an anchor alone", in(GRANT, "size: medium", "size: ‸&x medium"))
                    .finds(ANCHOR),
            bad(11, "an alias without anchor", in(GRANT, "size: medium", "size: ‸*x"))
                    .finds(ANCHOR),
            bad(12, "a merge key", in(SHOP, "requests:\n", "requests:\n          ‸<<: {cpu: 1}\n"))
                    .finds(ANCHOR),
            bad(
                            12,
                            "a merge key with alias",
                            in(SHOP, "requests:", "requests: ‸&r"),
                            in(VERSIONS, "search: {tag: 8.1.0}", "search: {‸<<: ‸*r, tag: 8.1.0}"))
                    .finds(ANCHOR, ANCHOR, ANCHOR),
            bomb(),
            bad(
                            14,
                            "a mapping to be replayed",
                            in(
                                    VERSIONS,
                                    "search: {tag: 8.1.0}\n    cleanup: {tag: 2.0.0}",
                                    "search: ‸&v {tag: 8.1.0}\n    cleanup: ‸*v"))
                    .finds(ANCHOR, ANCHOR));

    private static final List<HostileInput> TAGS = List.of(
            bad(15, "a tag that runs code", in(GRANT, "size: medium", "size: ‸‸!!javax.script.ScriptEngineManager [a]"))
                    .finds(TAG, TYPE),
            bad(16, "!!binary", in(GRANT, "size: medium", "size: ‸!!binary bWVkaXVt"))
                    .finds(TAG),
            bad(16, "!!int", in(SHOP, "port: 8080", "port: ‸!!int \"8080\"")).finds(TAG),
            bad(16, "!!str", in(SHOP, "GREETING: hello", "GREETING: ‸!!str 80")).finds(TAG),
            bad(16, "a tag of one's own", in(SHOP, "GREETING: hello", "GREETING: ‸!custom x"))
                    .finds(TAG),
            bad(16, "the tag !", in(SHOP, "GREETING: hello", "GREETING: ‸! x")).finds(TAG),
            bad(16, "a tag on a mapping", in(GRANT, "quota: {pods: 100}", "quota: ‸!!map {pods: 100}"))
                    .finds(TAG),
            bad(17, "%YAML", in(GRANT, "apiVersion", "‸%YAML 1.2\n---\napiVersion"))
                    .finds("yaml-has-no-directives"),
            bad(17, "%TAG", in(GRANT, "apiVersion", "‸%TAG ! tag:acme,2026:\n---\napiVersion"))
                    .finds("yaml-has-no-directives"));

    private static final List<HostileInput> CHARACTERS = List.of(
            bad(18, "indented by a tab", in(GRANT, "  size: medium", "‸\tsize: medium"))
                    .finds(SYNTAX),
            bad(19, "a byte order mark", in(GRANT, "apiVersion", "‸\ufeffapiVersion"))
                    .finds("yaml-is-utf8"),
            bad(20, "a carriage return alone", in(SHOP, "Sells things.", "\"Sells‸\rthings.\""))
                    .finds(HIDDEN),
            bad(21, "U+0085 in a value", in(GRANT, "owner: team-shop", "owner: team-shop‸\u0085internet‸: true"))
                    .finds(HIDDEN, SYNTAX),
            bad(21, "U+2028 in a value", in(GRANT, "owner: team-shop", "owner: team-shop‸\u2028internet‸: true"))
                    .finds(HIDDEN, SYNTAX),
            bad(21, "U+2029 in a value", in(GRANT, "owner: team-shop", "owner: team-shop‸\u2029internet‸: true"))
                    .finds(HIDDEN, SYNTAX),
            bad(21, "U+2028 in a comment", in(GRANT, "kind: Grant", "kind: Grant # ‸\u2028internet: true"))
                    .finds(HIDDEN),
            bad(22, "NUL", in(SHOP, "GREETING: hello", "GREETING: a‸\0b")).finds(HIDDEN),
            bad(22, "an escaped NUL", in(SHOP, "GREETING: hello", "GREETING: ‸\"a\\0b\""))
                    .finds(HIDDEN),
            bad(22, "NUL by number", in(SHOP, "GREETING: hello", "GREETING: ‸\"a\\x00b\""))
                    .finds(HIDDEN),
            bad(23, "DEL", in(SHOP, "GREETING: hello", "GREETING: a‸\u007fb")).finds(HIDDEN),
            bad(23, "a C1 control", in(SHOP, "GREETING: hello", "GREETING: a‸\u009bb"))
                    .finds(HIDDEN),
            bad(23, "an escaped DEL", in(SHOP, "GREETING: hello", "GREETING: ‸\"\\x7f\""))
                    .finds(HIDDEN),
            bad(23, "half of a character", in(SHOP, "GREETING: hello", "GREETING: ‸\"\\ud800\""))
                    .finds(HIDDEN),
            bad(23, "two halves", in(SHOP, "GREETING: hello", "GREETING: ‸\"\\ud83d\\ude00\""))
                    .finds(HIDDEN),
            bad(24, "right-to-left override", in(SHOP, "Sells things.", "Sells ‸\u202ethings."))
                    .finds(HIDDEN),
            bad(24, "a bidi isolate in a comment", in(SHOP, "kind: Product", "kind: Product # ‸\u2067x"))
                    .finds(HIDDEN),
            bad(24, "an escaped override", in(SHOP, "Sells things.", "‸\"\\u202e\""))
                    .finds(HIDDEN),
            bad(24, "a blank without width", in(SHOP, "Web Shop", "Web‸\u200bShop"))
                    .finds(HIDDEN),
            bad(24, "a Cyrillic letter in a name", in(GRANT, "owner: team-shop", "owner: ‸te\u0430m-shop"))
                    .finds("name-is-a-label"),
            bad(24, "a Cyrillic letter in a key", in(GRANT, "  tier: standard", "  ‸ti\u0435r: standard"))
                    .finds("field-is-known"),
            bad(25, "a byte that is not UTF-8", latin(SHOP, "Sells things.", "Sells caf‸\u00e9s."))
                    .finds("yaml-is-utf8"),
            bad(
                            25,
                            "UTF-16 with its mark",
                            file(GRANT, "‸" + SmallRepository.FILES.get(GRANT), StandardCharsets.UTF_16))
                    .finds("yaml-is-utf8"),
            bad(
                            25,
                            "UTF-16 without mark",
                            file(GRANT, "‸" + SmallRepository.FILES.get(GRANT), StandardCharsets.UTF_16LE))
                    .finds("yaml-is-utf8"));

    private static final List<HostileInput> SIZES = List.of(
            bad(
                            26,
                            "nested 2,000 deep",
                            in(
                                    SHOP,
                                    "args: [--verbose]",
                                    "args: " + "[".repeat(28) + "‸" + "[".repeat(1_972) + "]".repeat(2_000)))
                    .finds("yaml-is-small"),
            bad(
                            26,
                            "nested 2,000 deep and not closed",
                            in(SHOP, "args: [--verbose]", "args: " + "[".repeat(28) + "‸" + "[".repeat(1_972)))
                    .finds("yaml-is-small"),
            bad(27, "4 MB", in(SHOP, "Sells things.", "x".repeat(4 << 20))).findsAt(SHOP, "file-is-small"),
            bad(27, "300 kB", in(SHOP, "Sells things.", "x".repeat(300_000))).findsAt(SHOP, "yaml-is-small"),
            bad(27, "4 MB of settings", file(SETTINGS, "x".repeat(4 << 20))).findsAt(SETTINGS, "file-is-small"),
            bad(28, "a value of 50,000 characters", in(SHOP, "Web Shop", "‸" + "x".repeat(50_000)))
                    .finds("display-names-are-short"),
            bad(28, "10,000 keys", in(SHOP, "GREETING: hello", keys())).finds("yaml-is-small"));

    private static final List<HostileInput> SYNTAX_ERRORS = List.of(
            bad(31, "more after a flow mapping", in(GRANT, "quota: {pods: 100}", "quota: {pods: 100} ‸more"))
                    .finds(SYNTAX),
            bad(31, "a bracket too many", in(GRANT, "domains: [shop.example]", "domains: [shop.example]‸]"))
                    .finds(SYNTAX),
            bad(32, "a quote that is not closed", in(GRANT, "internet: false", "internet: ‸\"false"))
                    .finds(SYNTAX),
            bad(
                            32,
                            "a bracket that is not closed",
                            in(GRANT, "domains: [shop.example]\n  quota:", "domains: [shop.example\n  quota‸:"))
                    .finds(SYNTAX),
            bad(33, "a block with too little indentation", in(SHOP, "Sells things.", "|\n ‸Sells things."))
                    .finds(SYNTAX),
            bad(33, "a name that ends with a line break", in(GRANT, "owner: team-shop", "owner: ‸|+\n    team-shop\n"))
                    .finds("name-is-a-label"),
            bad(33, "a block name with one line break", in(GRANT, "owner: team-shop", "owner: ‸|\n    team-shop"))
                    .finds("name-is-a-label"),
            bad(
                            86,
                            "conflict markers",
                            in(
                                    GRANT,
                                    "  size: medium\n",
                                    "‸<<<<<<< HEAD\n  size: medium\n=======\n  size: large\n‸>>>>>>> x\n"))
                    .finds(SYNTAX, SYNTAX));

    static final List<List<HostileInput>> ALL =
            List.of(DOCUMENTS, KEYS, REFERENCES, TAGS, CHARACTERS, SIZES, SYNTAX_ERRORS);

    private static Change latin(String file, String old, String text) {
        String before = Objects.requireNonNull(SmallRepository.FILES.get(file));
        return file(file, before.replace(old, text), StandardCharsets.ISO_8859_1);
    }

    /** Twelve lists, each of nine times the one before. */
    private static HostileInput bomb() {
        StringBuilder text = new StringBuilder();
        List<String> rules = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            text.append("\n        A" + i + ": ‸‸&a" + i + " [" + ("‸*a" + (i - 1) + ", ").repeat(8) + "‸*a" + (i - 1)
                    + "]");
            rules.addAll(Collections.nCopies(11, ANCHOR));
            rules.set(rules.size() - 11, TYPE);
        }
        return bad(13, "a bomb of aliases", in(SHOP, "GREETING: hello", "GREETING: hello" + text))
                .finds(rules.toArray(String[]::new));
    }

    private static String keys() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append((i == 4_958 ? "‸" : "") + "K" + i + ": v\n        ");
        }
        return text.toString();
    }
}
