package dev.platform.hostile;

import static dev.platform.hostile.Change.file;
import static dev.platform.hostile.Change.in;
import static dev.platform.hostile.HostileInput.bad;
import static dev.platform.hostile.SmallRepository.GRANT;
import static dev.platform.hostile.SmallRepository.SETTINGS;
import static dev.platform.hostile.SmallRepository.SHOP;

import java.util.List;

/** Items 73 to 84: values that are templates, templates that don't fit, and values that steer what reads them. */
final class TemplateInputs {
    private static final String TEMPLATE = "templates/cluster/gateway.yaml.mustache";
    private static final String RENDERED = "clusters/production/addons/platform-gateway/gateway.yaml";
    private static final String SOUND = "template-is-sound";
    private static final String MARKER = "argocd-marker-is-absent";
    private static final String HIDDEN = "yaml-is-printable";

    private TemplateInputs() {}

    private static HostileInput template(int number, String what, String text, int line) {
        return bad(number, what, file(TEMPLATE, "kind: Gateway\n" + text)).findsAt(TEMPLATE + ":" + line + ":1", SOUND);
    }

    private static HostileInput rendered(int number, String what, String text, String place, String rule) {
        return bad(number, what, file(TEMPLATE, "kind: Gateway\n" + text)).findsAt(RENDERED + ":" + place, rule);
    }

    private static final List<HostileInput> TEMPLATES = List.of(
            template(73, "a partial outside of the folder", "{{>../../products/shop/product}}\n", 2),
            template(75, "a value without quotes", "a: {{&gateway}}\n", 2),
            template(79, "a misspelt name", "a: {{gatway}}\n", 2),
            template(79, "a name of nothing", "a: {{}}\n", 2),
            template(79, "a misspelt section", "{{#gatways}}\na: b\n{{/gatways}}\n", 2),
            template(79, "an unknown partial", "a: b\n{{>nothing}}\n", 3),
            template(79, "a section that is not closed", "{{#records}}\na: b\n", 2),
            template(79, "a section that was not opened", "a: b\n{{/records}}\n", 3),
            template(79, "a tag that is not closed", "a: b\nc: {{gateway\n", 3),
            template(80, "a list as a value", "a: {{records}}\n", 2),
            rendered(78, "a key twice", "a: {{gateway}}\na: u\n", "4:1", "yaml-keys-are-unique"),
            rendered(78, "two objects", "a: b\n---\nkind: Gateway\n", "4:1", "yaml-is-one-document"),
            rendered(78, "no YAML", "a: b: c\n", "3:5", "yaml-is-well-formed"),
            rendered(78, "no object", "#\n", "2:1", "objects-are-whole").by("validate"),
            rendered(78, "an object without name", "apiVersion: v1\nmetadata: {}\n", "2:1", "objects-are-whole")
                    .by("validate"),
            rendered(
                            78,
                            "a field without value",
                            "apiVersion: v1\nmetadata: {name: a}\nspec:\n",
                            "5:6",
                            "objects-are-whole")
                    .findsAt(RENDERED + ":2:7", "objects-have-known-kinds")
                    .by("validate"),
            bad(81, "a template with Argo CD's marker", file(TEMPLATE, "# +argocd:skip-file-rendering\na: b\n"))
                    .findsAt("clusters/production/cluster.yaml", MARKER));

    private static final List<HostileInput> VALUES = List.of(
            bad(
                            81,
                            "Argo CD's marker in a value",
                            in(SHOP, "GREETING: hello", "GREETING: ‸a +argocd:skip-file-rendering b"))
                    .finds(MARKER),
            bad(81, "the marker as a display name", in(SHOP, "Web Shop", "‸\"+argocd:skip-file-rendering\""))
                    .finds(MARKER),
            bad(
                            81,
                            "the marker by escapes",
                            in(SHOP, "GREETING: hello", "GREETING: ‸\"+argocd\\x3askip-file-rendering\""))
                    .finds(MARKER),
            bad(82, "an escape of the terminal", in(SHOP, "GREETING: hello", "GREETING: ‸\"\\e[31mred\""))
                    .finds(HIDDEN),
            bad(82, "an escape of the terminal, raw", in(SHOP, "GREETING: hello", "GREETING: ‸\u001b[31mred"))
                    .finds(HIDDEN),
            bad(82, "a command to GitHub as a name", in(GRANT, "owner: team-shop", "owner: ‸\"\\n::error::owned\""))
                    .finds("name-is-a-label"),
            bad(82, "a command to GitHub as a key", in(SHOP, "GREETING: hello", "‸\"\\n::add-mask::x\": hello"))
                    .finds("env-name-is-free"),
            bad(82, "a command to GitHub as a field", in(GRANT, "  tier: standard", "  ‸\"\\n::error::x\": standard"))
                    .finds("field-is-known"),
            bad(82, "10 kB of a name", in(GRANT, "owner: team-shop", "owner: ‸" + "x".repeat(10_000)))
                    .finds("name-is-a-label"),
            bad(82, "10 kB of an emoji name", in(GRANT, "owner: team-shop", "owner: ‸" + "\ud83d\ude80".repeat(5_000)))
                    .finds("name-is-a-label"),
            bad(84, "a line end of Windows in a value", in(SHOP, "GREETING: hello", "GREETING: ‸\"a\\r\\nb\""))
                    .finds(HIDDEN),
            bad(28, "a display name of two lines", in(SHOP, "Web Shop", "‸|\n    Web\n    Shop"))
                    .finds("display-names-are-short"),
            bad(72, "the name of a team as a pattern", in(SETTINGS, "    team-money:\n", "    ‸\"team-*\":\n"))
                    .finds("name-is-a-label"));

    static final List<List<HostileInput>> ALL = List.of(TEMPLATES, VALUES);
}
