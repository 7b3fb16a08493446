package dev.platform.hostile;

import static dev.platform.hostile.Change.file;
import static dev.platform.hostile.Change.in;
import static dev.platform.hostile.Change.moved;
import static dev.platform.hostile.HostileInput.bad;
import static dev.platform.hostile.HostileInput.command;
import static dev.platform.hostile.SmallRepository.BILLING;
import static dev.platform.hostile.SmallRepository.BILLING_GRANT;
import static dev.platform.hostile.SmallRepository.CLUSTER;
import static dev.platform.hostile.SmallRepository.FILES;
import static dev.platform.hostile.SmallRepository.GRANT;
import static dev.platform.hostile.SmallRepository.SETTINGS;
import static dev.platform.hostile.SmallRepository.SHOP;
import static dev.platform.hostile.SmallRepository.VERSIONS;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Items 54 to 72: names of what there isn't, of what others own, and names that are paths. */
final class NameInputs {
    private static final String LABEL = "name-is-a-label";
    private static final String ACCESS = "access-is-mutual";
    private static final String IMAGE = "image-is-a-repository";
    private static final String GRANTED = "images-are-granted";
    private static final String VERSION = "image-has-a-version";

    private NameInputs() {}

    /** Names of products, services and teams, as one writes them between double quotes. */
    private static final List<String> BAD_NAMES = List.of(
            "../pay",
            "/etc",
            "a/b",
            "a\\\\b",
            ".",
            "..",
            ".git",
            "",
            "-rf",
            "~",
            "a b",
            "A",
            "Shop",
            "\u00e9t\u00e9",
            "a".repeat(64),
            "shop-",
            "a--b",
            "con",
            "nul",
            "ab",
            "1shop",
            "shop\\n",
            "shop.web",
            "shop_web",
            "$(id)",
            "*",
            "sho\u0440",
            "xn--a--b",
            "%2e%2e",
            "{{x}}");

    private static final List<HostileInput> NAMES = Stream.concat(
                    BAD_NAMES.stream()
                            .map(name -> bad(
                                            54,
                                            "the owner '" + name + "'",
                                            in(GRANT, "owner: team-shop", "owner: ‸\"" + name + "\""))
                                    .finds(LABEL)),
                    BAD_NAMES.stream()
                            .map(name -> bad(
                                            54,
                                            "the service '" + name + "'",
                                            in(SHOP, "    search:\n", "    ‸\"" + name + "\":\n"))
                                    .finds(LABEL)))
            .toList();

    private static final List<HostileInput> COMMANDS = Stream.concat(
                    BAD_NAMES.stream()
                            .filter(name -> !name.startsWith("-") && !name.contains("\\"))
                            .map(name -> command(54, "deploy", name + "/web", "1.0.0")),
                    BAD_NAMES.stream()
                            .filter(name -> !name.startsWith("-") && !name.contains("\\"))
                            .map(name -> command(
                                    54, "new-product", name, "--owner", "team-shop", "--image", "a.example/b/c:1")))
            .toList();

    private static HostileInput folder(int number, String name, String rule) {
        return bad(number, "the folder " + name, file("products/" + name + "/product.yaml", text(SHOP)))
                .findsAt("products/" + name, rule);
    }

    /** A product under another name, with everything that follows from it. */
    private static HostileInput product(String name) {
        String path = "products/" + name + "/";
        return bad(
                        55,
                        "the product " + name,
                        moved("products/shop", name),
                        file(
                                path + "product.yaml",
                                text(SHOP)
                                        .replace("name: shop", "name: ‸" + name)
                                        .replace("acme.example/shop/", "acme.example/shared/")
                                        .replace(".shop.apps", "." + name + ".apps")
                                        .replace("product: billing", "product: " + name)
                                        .replace("service: api\n              port: 8443", "service: search")),
                        file(path + "grant.yaml", text(GRANT).replace("name: shop", "name: " + name)),
                        file(path + "versions.yaml", text(VERSIONS).replace("name: shop", "name: " + name)),
                        in(BILLING, "- {product: shop, service: web}", "- {product: " + name + ", service: web}"))
                .finds("name-is-free");
    }

    private static String text(String file) {
        return Objects.requireNonNull(FILES.get(file));
    }

    private static final List<HostileInput> PRODUCTS = List.of(
            product("argocd"),
            product("kube-system"),
            product("kube-public"),
            product("default"),
            product("platform"),
            product("platform-gateway"),
            product("istio-system"),
            product("shared"),
            product("www"),
            product("metrics-server"),
            bad(56, "a folder of another name", in(SHOP, "  name: shop", "  name: ‸shops"))
                    .finds("name-is-the-folder"),
            bad(56, "a grant of another name", in(GRANT, "  name: shop", "  name: ‸billing"))
                    .finds("name-is-the-folder"),
            bad(56, "versions of another name", in(VERSIONS, "  name: shop", "  name: ‸billing"))
                    .finds("name-is-the-folder"),
            bad(56, "a cluster of another name", in(CLUSTER, "  name: production", "  name: ‸staging"))
                    .finds("name-is-the-folder"),
            bad(57, "folders that differ in case", file("products/Shop/product.yaml", text(SHOP)))
                    .findsAt("products/shop", "file-names-are-unique"),
            bad(57, "a composed letter", file("products/caf\u00e9/product.yaml", text(SHOP)))
                    .findsAt("products/caf\\u00e9", "file-names-are-plain"),
            bad(57, "a letter and its accent", file("products/cafe\u0301/product.yaml", text(SHOP)))
                    .findsAt("products/cafe\\u0301", "file-names-are-plain"),
            folder(54, "Pay", LABEL),
            folder(54, "a--b", LABEL),
            folder(54, "shop-", LABEL),
            folder(54, "con", LABEL),
            folder(54, "a".repeat(21), LABEL),
            folder(54, "-rf", LABEL),
            folder(54, "shop.web", LABEL));

    private static final List<HostileInput> SERVICES = List.of(
            bad(58, "two services of one name", in(SHOP, "    cleanup:\n", "    ‸search:\n"))
                    .finds("yaml-keys-are-unique")
                    .findsAt(VERSIONS + ":11:14", "version-has-a-service"),
            bad(
                            58,
                            "a service named like the base",
                            in(SHOP, "    cleanup:\n      type", "    base:\n      ‸type"),
                            in(VERSIONS, "cleanup: {", "base: {"))
                    .finds("name-is-free"),
            bad(59, "a service of 21 characters", in(SHOP, "    search:\n", "    ‸" + "s".repeat(21) + ":\n"))
                    .finds(LABEL),
            bad(59, "a team of 21 characters", in(SETTINGS, "    team-money:\n", "    ‸" + "t".repeat(21) + ":\n"))
                    .finds(LABEL),
            bad(59, "a port of 16 characters", in(SHOP, "admin: {port: 9000}", "a123456789012345: ‸{port: 9000}"))
                    .finds("ports-are-unique"),
            bad(60, "an unknown service", in(SHOP, "service: search", "service: ‸serach"))
                    .finds(ACCESS),
            bad(60, "an unknown product", in(SHOP, "product: billing", "product: ‸biling"))
                    .finds(ACCESS),
            bad(60, "an unknown port", in(SHOP, "port: 8443", "port: ‸8444")).finds(ACCESS),
            bad(60, "an unknown port of a probe", in(SHOP, "path: /ready", "path: /ready\n        port: ‸http"))
                    .finds("probe-has-a-port"),
            bad(60, "an unknown team", in(GRANT, "owner: team-shop", "owner: ‸team-sohp"))
                    .finds("team-is-known"),
            bad(60, "an unknown size", in(GRANT, "size: medium", "size: ‸huge")).finds("size-is-known"),
            bad(60, "an unknown platform team", in(SETTINGS, "platformTeam: team-platform", "platformTeam: ‸nobody"))
                    .finds("team-is-known"),
            bad(60, "a version of no service", in(VERSIONS, "search: {tag", "serach: ‸{tag"))
                    .findsAt(SHOP + ":56:14", "service-has-a-version")
                    .finds("version-has-a-service"),
            bad(60, "an unknown add-on", in(CLUSTER, "metrics-server: {version", "metric-server: ‸{version"))
                    .finds("addons-exist"),
            bad(60, "an unknown version of an add-on", in(CLUSTER, "version: 0.8.0", "version: ‸0.9.0"))
                    .finds("addons-exist"),
            bad(61, "a service that calls itself", in(SHOP, "- service: search", "- ‸service: web"))
                    .finds(ACCESS),
            bad(
                            61,
                            "a product that calls itself from outside",
                            in(
                                    BILLING,
                                    "- {product: shop, service: web}",
                                    "- {product: shop, service: web}\n            - {product: ‸billing, service: api}"))
                    .finds(ACCESS),
            bad(
                            62,
                            "a call that is not expected",
                            in(BILLING, "- {product: shop, service: web}", "- {product: shop, service: search}"))
                    .findsAt(SHOP + ":48:15", ACCESS),
            bad(
                            62,
                            "a call to a whole product",
                            in(
                                    SHOP,
                                    "product: billing\n              service: api\n              port: 8443",
                                    "‸product: billing"))
                    .finds("field-is-present"),
            bad(62, "a call to every service", in(SHOP, "service: api", "service: ‸\"*\""))
                    .finds(LABEL));

    private static HostileInput addon(String version) {
        return bad(
                        63,
                        "the add-on version " + version,
                        in(CLUSTER, "{version: 0.8.0}", "{version: ‸\"" + version + "\"}"))
                .finds("addon-version-is-exact");
    }

    private static final List<HostileInput> ADDONS = List.of(
            addon("latest"),
            addon("^0.8.0"),
            addon("~0.8"),
            addon(">=0.8.0"),
            addon("0.8.x"),
            addon("0.8"),
            addon("0.8.0-rc.1"),
            addon("0.8.0+build"),
            addon("v0.8.0"),
            addon("../0.8.0"),
            addon("0.8.00"),
            addon(""),
            bad(63, "an add-on version without quotes", in(CLUSTER, "{version: 0.8.0}", "{version: ‸0.8}"))
                    .finds("field-has-its-type"),
            bad(63, "a folder v0.8.0", moved("addons/metrics-server/0.8.0", "v0.8.0"))
                    .findsAt("addons/metrics-server/v0.8.0", "addon-version-is-exact")
                    .findsAt(CLUSTER + ":29:31", "addons-exist"));

    private static HostileInput host(String host, String rule) {
        return bad(64, "the host " + host, in(SHOP, "www.shop.example", "‸\"" + host + "\""))
                .finds(rule);
    }

    private static final String HOST = "host-is-a-name";
    private static final String FOREIGN = "hosts-are-granted";

    private static final List<HostileInput> HOSTS = List.of(
            host("api.billing.apps.acme.example", FOREIGN),
            host("billing.apps.acme.example", FOREIGN),
            host("apps.acme.example", FOREIGN),
            host("shop.apps.acme.example", FOREIGN),
            host("a.b.shop.apps.acme.example", FOREIGN),
            host("www.bills.example", FOREIGN),
            host("evilshop.example", FOREIGN),
            host("shop.example.evil.io", FOREIGN),
            host("gateway.apps.acme.example", FOREIGN),
            host("*.shop.example", HOST),
            host("*", HOST),
            host("WWW.shop.example", HOST),
            host("www.shop.example.", HOST),
            host(".shop.example", HOST),
            host("www..shop.example", HOST),
            host("xn--hop-9ma.shop.example", HOST),
            host("www.xn--hop-9ma.example", HOST),
            host("\u0455hop.shop.example", HOST),
            host("203.0.113.7", HOST),
            host("::1", HOST),
            host("localhost", HOST),
            host("x_y.shop.example", HOST),
            host("-x.shop.example", HOST),
            host("x-.shop.example", HOST),
            host("x".repeat(64) + ".shop.example", HOST),
            host(("x".repeat(60) + ".").repeat(4) + "shop.example", HOST),
            host("www.shop.example:443", HOST),
            host("https://www.shop.example", HOST),
            host("www.shop.example/path", HOST),
            host("www.shop.example\\n", HOST),
            host("www.shop.example evil.io", HOST),
            bad(
                            64,
                            "the host of another product",
                            in(BILLING_GRANT, "domains: [bills.example]", "domains: [‸shop.example]"))
                    .findsAt(GRANT + ":11:13", "domains-are-separate"));

    private static HostileInput path(String path) {
        return bad(65, "the path " + path, in(SHOP, "paths: [/one, /two]", "paths: [‸\"" + path + "\"]"))
                .finds("path-is-plain");
    }

    private static final List<HostileInput> PATHS = List.of(
            path(""),
            path("one"),
            path("one/"),
            path("//"),
            path("/a//b"),
            path("/.."),
            path("/a/../b"),
            path("/a/./b"),
            path("/a/."),
            path("/%2e%2e"),
            path("/%2E"),
            path("/a%2fb"),
            path("/a%zz"),
            path("/a%"),
            path("/a%00"),
            path("/a b"),
            path("/a?b"),
            path("/a#b"),
            path("/a\\\\b"),
            path("/[a-z]+"),
            path("^/a"),
            path("/(?i)a|b"),
            path("/\u00e9"),
            path("/a\\n"),
            path("/" + "a".repeat(1_024)),
            bad(65, "a path twice", in(SHOP, "paths: [/one, /two]", "paths: [/one, ‸/one]"))
                    .finds("hosts-are-unique"),
            bad(65, "a path with and without slash", in(SHOP, "paths: [/one, /two]", "paths: [/one, ‸/one/]"))
                    .finds("hosts-are-unique"),
            bad(
                            65,
                            "a host twice",
                            in(SHOP, "www.shop.example", "web.shop.apps.acme.example\n            paths: [/one]"))
                    .findsAt(SHOP + ":43:13", "hosts-are-unique"));

    private static HostileInput image(String image, String rule) {
        return bad(66, "the image " + image, in(SHOP, "registry.acme.example/shop/search", "‸\"" + image + "\""))
                .finds(rule);
    }

    private static HostileInput digest(String digest) {
        return bad(
                        66,
                        "the digest " + digest,
                        in(VERSIONS, "search: {tag: 8.1.0}", "search: {tag: 8.1.0, digest: ‸\"" + digest + "\"}"))
                .finds(VERSION);
    }

    private static HostileInput tag(String tag) {
        return bad(66, "the tag " + tag, in(VERSIONS, "search: {tag: 8.1.0}", "search: {tag: ‸\"" + tag + "\"}"))
                .finds(VERSION);
    }

    private static final List<HostileInput> IMAGES = List.of(
            image("registry.acme.example/shop/search:1.0", IMAGE),
            image("registry.acme.example/shop/search:latest", IMAGE),
            image("registry.acme.example/shop/search@sha256:" + "a".repeat(64), IMAGE),
            image("registry.acme.example/shop/search:1@sha256:" + "a".repeat(64) + "@sha256:" + "a".repeat(64), IMAGE),
            image("registry.acme.example/Shop/search", IMAGE),
            image("user:secret@registry.acme.example/shop/search", IMAGE),
            image("https://registry.acme.example/shop/search", IMAGE),
            image("registry.acme.example/shop/search ", IMAGE),
            image("registry.acme.example/shop/ search", IMAGE),
            image("registry.acme.example/shop/../billing/api", IMAGE),
            image("registry.acme.example/shop//search", IMAGE),
            image("registry.acme.example/shop/search/", IMAGE),
            image("search", IMAGE),
            image("a.example/" + "a".repeat(255), IMAGE),
            image("registry.acme.example/shop/search\\n", IMAGE),
            image("registry.acme.example/shop/{{x}}", IMAGE),
            image("registry.acme.example.evil.io/shop/search", GRANTED),
            image("docker.io/library/nginx", GRANTED),
            image("docker.io/library/redis-evil", GRANTED),
            image("registry.acme.example/billing/api", GRANTED),
            image("registry.acme.example/shop-evil/search", GRANTED),
            image("registry.acme.example/search", GRANTED),
            image("registry.acme.example:5000/shop/search", GRANTED),
            digest("sha256:abc"),
            digest("sha256:" + "a".repeat(63)),
            digest("sha256:" + "a".repeat(65)),
            digest("sha256:" + "A".repeat(64)),
            digest("sha512:" + "a".repeat(64)),
            digest("a".repeat(64)),
            digest(""),
            tag("latest"),
            tag(""),
            tag("1.0 "),
            tag("-1"),
            tag(".1"),
            tag("1/2"),
            tag("1:2"),
            tag("1@sha256:" + "a".repeat(64)),
            tag("a".repeat(129)),
            tag("1\\n"),
            tag("\u00e9"),
            bad(66, "no digest where one is due", in(SETTINGS, "requireDigest: false", "requireDigest: true"))
                    .findsAt(SHOP + ":56:14", "images-are-pinned")
                    .findsAt(SHOP + ":61:14", "images-are-pinned")
                    .findsAt(BILLING + ":9:14", "images-are-pinned"),
            command(66, "deploy", "shop/web", "latest"),
            command(66, "deploy", "shop/web", "1.0.0", "--digest", "sha256:abc"),
            command(66, "new-service", "shop", "extra", "--image", "registry.acme.example/shop/extra"),
            command(66, "new-service", "shop", "extra", "--image", "registry.acme.example/shop/extra:1@a@b"));

    private static HostileInput env(String name) {
        return bad(67, "the variable " + name, in(SHOP, "GREETING: hello", "‸\"" + name + "\": hello"))
                .finds("env-name-is-free");
    }

    private static final List<HostileInput> VARIABLES = List.of(
            env("1A"),
            env("a-b"),
            env("a.b"),
            env("a b"),
            env(""),
            env("A="),
            env("A\\n"),
            env("\u00c4"),
            env("KUBERNETES_SERVICE_HOST"),
            env("LD_PRELOAD"),
            env("LD_LIBRARY_PATH"),
            env("PATH"),
            env("HOSTNAME"),
            env("$(A)"),
            env("A".repeat(129)),
            bad(67, "a variable twice", in(SHOP, "GREETING: hello", "‸LOG_LEVEL: hello"))
                    .finds("yaml-keys-are-unique"));

    private static HostileInput label(String labels, String rule) {
        return bad(
                        69,
                        "the labels " + labels,
                        in(CLUSTER, "proxyLabels: {app: envoy}", "proxyLabels: {" + labels + "}"))
                .finds(rule);
    }

    private static HostileInput group(String group) {
        return bad(72, "the group " + group, in(SETTINGS, "group: people-shop", "group: ‸\"" + group + "\""))
                .finds("group-is-a-name");
    }

    private static final List<HostileInput> LABELS = List.of(
            label("app: ‸" + "a".repeat(64), "label-is-valid"),
            label("app: ‸\"\ud83d\ude80\"", "label-is-valid"),
            label("app: ‸\"a\\nb\"", "label-is-valid"),
            label("app: ‸\"-a\"", "label-is-valid"),
            label("app: ‸\"a b\"", "label-is-valid"),
            label("‸\"a b\": x", "label-is-valid"),
            label("‸\"/app\": x", "label-is-valid"),
            label("‸\"a/b/c\": x", "label-is-valid"),
            label("‸\"\": x", "label-is-valid"),
            label("‸" + "a".repeat(64) + ": x", "label-is-valid"),
            group(""),
            group("a,b"),
            group("a\\nb"),
            group("a\\\"b"),
            group("a'b"),
            group("a b"),
            group(" a"),
            group("*"),
            group("system:masters"),
            group("a".repeat(200)),
            bad(72, "a group of two teams", in(SETTINGS, "group: people-shop", "group: ‸people-money"))
                    .finds("teams-have-their-own-group"),
            bad(72, "a CODEOWNERS line", in(SETTINGS, "\"@acme/team-shop\"", "‸\"@acme/team-shop\\n* @evil\""))
                    .finds("owner-is-on-github"),
            bad(72, "two code owners", in(SETTINGS, "\"@acme/team-shop\"", "‸\"@acme/team-shop @evil\""))
                    .finds("owner-is-on-github"),
            bad(72, "no code owner", in(SETTINGS, "\"@acme/team-shop\"", "‸\"\""))
                    .finds("owner-is-on-github"));

    static final List<List<HostileInput>> ALL =
            List.of(NAMES, COMMANDS, PRODUCTS, SERVICES, ADDONS, HOSTS, PATHS, IMAGES, VARIABLES, LABELS);
}
