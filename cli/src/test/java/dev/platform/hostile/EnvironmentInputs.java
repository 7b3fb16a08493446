package dev.platform.hostile;

import static dev.platform.hostile.Change.file;
import static dev.platform.hostile.Change.folder;
import static dev.platform.hostile.Change.gone;
import static dev.platform.hostile.Change.in;
import static dev.platform.hostile.Change.link;
import static dev.platform.hostile.Change.pipe;
import static dev.platform.hostile.HostileInput.bad;
import static dev.platform.hostile.HostileInput.command;
import static dev.platform.hostile.HostileInput.world;
import static dev.platform.hostile.SmallRepository.ADDON;
import static dev.platform.hostile.SmallRepository.ADDON_VERSION;
import static dev.platform.hostile.SmallRepository.BILLING;
import static dev.platform.hostile.SmallRepository.BILLING_GRANT;
import static dev.platform.hostile.SmallRepository.CLUSTER;
import static dev.platform.hostile.SmallRepository.GRANT;
import static dev.platform.hostile.SmallRepository.SETTINGS;
import static dev.platform.hostile.SmallRepository.SHOP;
import static dev.platform.hostile.SmallRepository.VERSIONS;

import java.util.List;
import java.util.Objects;

/** Items 85 to 98: files that are none, a world that does not play along, and command lines. */
final class EnvironmentInputs {
    private static final String REGULAR = "file-is-regular";
    private static final String CLEAN = "product-folder-is-clean";
    private static final String FIT = "field-fits-the-type";
    private static final String QUOTA = "quotas-are-kept";
    private static final String FILES = "product-has-its-files";

    private EnvironmentInputs() {}

    private static final List<HostileInput> LINKS = List.of(
            bad(85, "product.yaml is a link to another product", link(SHOP, "../billing/product.yaml"))
                    .findsAt(SHOP, REGULAR),
            bad(85, "a link to a file outside", link(GRANT, "/etc/passwd")).findsAt(GRANT, REGULAR),
            bad(85, "a link to nothing", link(VERSIONS, "nothing")).findsAt(VERSIONS, REGULAR),
            bad(85, "a link to itself", link(VERSIONS, "versions.yaml")).findsAt(VERSIONS, REGULAR),
            bad(85, "a product that is a link", link("products/store", "shop")).findsAt("products/store", REGULAR),
            bad(85, "the cluster is a link", link("clusters/staging", "production"))
                    .findsAt("clusters/staging", REGULAR),
            bad(
                            85,
                            "the settings are a link",
                            file("other.yaml", text(SETTINGS, "acme", "acme")),
                            link(SETTINGS, "other.yaml"))
                    .findsAt(SETTINGS, REGULAR),
            bad(85, "an add-on that is a link", link("addons/other", "/etc")).findsAt("addons/other", REGULAR),
            bad(85, "a template that is a link", link("templates/cluster/gateway.yaml.mustache", "/etc/passwd"))
                    .findsAt("templates/cluster/gateway.yaml.mustache", REGULAR),
            bad(85, "a pipe", pipe(GRANT)).findsAt(GRANT, REGULAR),
            bad(85, "a folder named product.yaml", folder(SHOP)).findsAt(SHOP, REGULAR),
            bad(85, "a product that is a file", file("products/quiz.yaml", "a: b\n"))
                    .findsAt("products/quiz.yaml", CLEAN));

    private static final List<HostileInput> GIT = List.of(
            bad(86, "a submodule", file("products/shop/.git", "gitdir: ../../.git/modules/shop\n"))
                    .findsAt("products/shop/.git", CLEAN),
            bad(86, ".gitattributes", file("products/shop/.gitattributes", "* -diff\n"))
                    .findsAt("products/shop/.gitattributes", CLEAN),
            bad(86, ".gitattributes further below", file("products/shop/config/.gitattributes", "* -diff\n"))
                    .findsAt("products/shop/config/.gitattributes", CLEAN),
            bad(
                            86,
                            "a pointer of Git LFS",
                            file(GRANT, "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n"))
                    .findsAt(GRANT, "file-is-readable"),
            bad(86, "an unknown file", file("products/shop/deploy.sh", "rm -rf /\n"))
                    .findsAt("products/shop/deploy.sh", CLEAN),
            bad(86, "product.yml", file("products/shop/product.yml", "a: b\n"))
                    .findsAt("products/shop/product.yml", CLEAN)
                    .says("rename it to product.yaml"),
            bad(86, "an override of Argo CD", file("products/shop/.argocd-source.yaml", "a: b\n"))
                    .findsAt("products/shop/.argocd-source.yaml", CLEAN));

    private static final List<HostileInput> WORLD = List.of(
            world(87, "the folder for the output is a link", link("clusters/production/products", "../../addons")),
            world(87, "a folder of the output is a file", file(".github", "mine\n"))
                    .says(".github is a file, where a folder is needed"),
            world(87, "a file of the output is a link", link(".github/CODEOWNERS", "../platform.yaml")),
            world(87, "the folder for new files is a file", file(".platform-staging", "mine\n")),
            world(
                    87,
                    "a foreign journal",
                    file(".platform-staging/journal", "platform journal 1\0-products/shop/product.yaml")),
            world(89, "no Git repository").by("deploy", "shop/web", "1.43.0", "--no-resolve", "--commit"),
            world(89, "no platform repository", gone(SETTINGS)),
            world(89, "a folder that is not there").by("render", "-C", "nothing"),
            world(98, "a file in place of a folder").by("render", "-C", SETTINGS),
            world(98, "init where something is")
                    .by(
                            "init",
                            ".",
                            "--name",
                            "acme",
                            "--domain",
                            "apps.acme.example",
                            "--repo-url",
                            "https://github.com/acme/platform.git"));

    private static final List<HostileInput> REPOSITORY = List.of(
            bad(91, "no cluster", gone(CLUSTER)).findsAt("clusters/production/cluster.yaml", "cluster-is-one"),
            bad(91, "two clusters", file("clusters/staging/cluster.yaml", text(CLUSTER, "a", "a")))
                    .findsAt("clusters/staging", "cluster-is-one"),
            bad(
                            92,
                            "somebody's file among the rendered ones",
                            file("clusters/production/products/shop/web/mine.yaml", "a: b\n"))
                    .findsAt("clusters/production/products/shop/web/mine.yaml", "rendered-folders-hold-nothing-else"),
            bad(92, "an extra file of Argo CD", file("clusters/production/argocd/.argocd-source.yaml", "a: b\n"))
                    .findsAt("clusters/production/argocd/.argocd-source.yaml", "rendered-folders-hold-nothing-else"),
            bad(93, "a renamed service", in(SHOP, "    cleanup:\n", "    tidy-up:\n"))
                    .findsAt(SHOP + ":61:14", "service-has-a-version")
                    .findsAt(VERSIONS + ":11:14", "version-has-a-service"),
            bad(
                            93,
                            "a removed service that is called",
                            in(SHOP, "    search:\n", "    finder:\n"),
                            in(VERSIONS, "search: {", "finder: {"))
                    .findsAt(SHOP + ":51:24", "access-is-mutual"),
            bad(
                            94,
                            "a grant without product",
                            file(
                                    "products/quiz/grant.yaml",
                                    text(GRANT, "name: shop", "name: quiz").replace("shop.example", "quiz.example")))
                    .findsAt("products/quiz/product.yaml", FILES),
            bad(94, "a product without grant", gone(GRANT)).findsAt(GRANT, FILES),
            bad(94, "a product without versions", gone(VERSIONS))
                    .findsAt(SHOP + ":15:14", "service-has-a-version")
                    .findsAt(SHOP + ":56:14", "service-has-a-version")
                    .findsAt(SHOP + ":61:14", "service-has-a-version"),
            bad(94, "a domain inside of another product's", in(BILLING_GRANT, "[bills.example]", "[a.shop.example]"))
                    .findsAt(BILLING_GRANT + ":8:13", "domains-are-separate"),
            bad(
                            94,
                            "a domain around another product's",
                            in(BILLING_GRANT, "[bills.example]", "[bills.example, example]"))
                    .findsAt(BILLING_GRANT + ":8:28", "host-is-a-name"),
            bad(94, "the platform's own domain", in(BILLING_GRANT, "bills.example", "‸shop.apps.acme.example"))
                    .finds("domains-are-separate"),
            bad(94, "a domain around the platform's own", in(BILLING_GRANT, "bills.example", "‸acme.example"))
                    .finds("domains-are-separate"),
            bad(94, "a group of two teams", in(SETTINGS, "group: people-money", "group: ‸people-platform"))
                    .findsAt(SETTINGS + ":14:14", "teams-have-their-own-group"));

    private static String text(String file, String old, String text) {
        return Objects.requireNonNull(SmallRepository.FILES.get(file)).replace(old, text);
    }

    private static final List<HostileInput> LIMITS = List.of(
            bad(95, "too much CPU", in(SHOP, "cpu: 250m", "cpu: \"4\"")).findsAt(SHOP + ":13:5", QUOTA),
            bad(
                            95,
                            "too much memory",
                            in(SHOP, "memory: 512Mi\n        limits:\n          memory: 512Mi", "memory: 20Gi"))
                    .findsAt(SHOP + ":13:5", QUOTA),
            bad(95, "too many pods", in(GRANT, "quota: {pods: 100}", "quota: {pods: 7}"))
                    .findsAt(SHOP + ":13:5", QUOTA),
            bad(95, "room for the pods, but not for a roll-out", in(GRANT, "quota: {pods: 100}", "quota: {pods: 6}"))
                    .findsAt(SHOP + ":13:5", QUOTA),
            bad(95, "too many services", in(GRANT, "quota: {pods: 100}", "quota: {services: 2}"))
                    .findsAt(SHOP + ":13:5", QUOTA),
            bad(95, "a tier that is not granted", in(SHOP, "tier: standard", "tier: ‸critical"))
                    .finds("tiers-are-granted"),
            bad(95, "root", in(SHOP, "runAsUser: 20000", "runAsUser: ‸1")).finds("users-are-unprivileged"),
            bad(95, "user 0", in(SHOP, "runAsUser: 20000", "runAsUser: ‸0")).finds("number-is-in-range"),
            bad(95, "the internet without grant", in(BILLING_GRANT, "internet: true", "internet: false"))
                    .findsAt(BILLING + ":18:21", "internet-is-granted"),
            bad(96, "an add-on without addon.yaml", gone(ADDON)).findsAt(ADDON, "addon-has-its-files"),
            bad(96, "an add-on for another Kubernetes", in(ADDON_VERSION, "max: \"1.36\"", "max: \"1.34\""))
                    .findsAt(CLUSTER + ":29:21", "addons-exist"),
            bad(96, "an add-on with nothing in it", gone("addons/metrics-server/0.8.0/manifests/serviceaccount.yaml"))
                    .findsAt(ADDON_VERSION + ":6:3", "addon-has-its-files"),
            bad(
                            96,
                            "a manifest that is no YAML",
                            file("addons/metrics-server/0.8.0/manifests/serviceaccount.yaml", "a: b: c\n"))
                    .by("validate")
                    .findsAt(
                            "clusters/production/addons/metrics-server/serviceaccount.yaml:2:5", "yaml-is-well-formed"),
            bad(96, "an object of the platform twice", file("addons/metrics-server/0.8.0/manifests/x.yaml", """
                                    apiVersion: gateway.networking.k8s.io/v1
                                    kind: Gateway
                                    metadata: {name: public, namespace: platform-gateway}
                                    spec: {gatewayClassName: platform, listeners: [{name: a, port: 80, protocol: HTTP}]}
                                    """))
                    .by("validate")
                    .findsAt("clusters/production/addons/platform-gateway/gateway.yaml", "objects-have-one-owner"));

    private static HostileInput version(String version) {
        return bad(97, "apiVersion " + version, in(GRANT, "platform.dev/v1", "‸" + version))
                .finds("api-version-is-known");
    }

    private static final List<HostileInput> VERSIONS_OF_FORMS = List.of(
            version("platform.dev/v2").says("use the platform version that the file was made for"),
            version("platform.dev/v0"),
            version("platform.dev/v1beta1"),
            version("platform.dev"),
            version("v1"),
            version("Platform.dev/v1"),
            version("\"\""),
            bad(97, "apiVersion is a list", in(GRANT, "platform.dev/v1", "‸[platform.dev/v1]"))
                    .finds("field-has-its-type"),
            bad(97, "kind is a mapping", in(GRANT, "kind: Grant", "kind: ‸{a: Grant}"))
                    .finds("field-has-its-type"),
            bad(97, "kind is nothing", in(GRANT, "kind: Grant", "kind: ‸~")).finds("kind-fits-the-file"),
            bad(97, "another kind", in(GRANT, "kind: Grant", "kind: ‸Product")).finds("kind-fits-the-file"),
            bad(97, "a kind in lower case", in(GRANT, "kind: Grant", "kind: ‸grant"))
                    .finds("kind-fits-the-file"),
            bad(97, "a newer structure of the repository", in(SETTINGS, "structureVersion: 3", "structureVersion: ‸4"))
                    .finds("structure-is-known"),
            bad(97, "no structure", in(SETTINGS, "structureVersion: 3", "structureVersion: ‸0"))
                    .finds("number-is-in-range"));

    private static final List<HostileInput> FIELDS = List.of(
            bad(60, "a port of a worker", in(SHOP, "type: internal", "type: worker"))
                    .findsAt(SHOP + ":57:13", FIT),
            bad(60, "a schedule of a server", in(SHOP, "replicas: 1", "schedule: ‸15 2 * * *"))
                    .finds(FIT),
            bad(60, "a cron without schedule", in(SHOP, "      schedule: 15 2 * * *\n", ""))
                    .findsAt(SHOP + ":60:13", FIT),
            bad(60, "a probe of two things", in(SHOP, "path: /ready", "‸path: /ready\n        tcp: true"))
                    .finds("probe-asks-one-thing"),
            bad(60, "a word that is none", in(SHOP, "type: internal", "type: ‸internl"))
                    .finds("word-is-known")
                    .says("did you mean 'internal'?"));

    private static final List<HostileInput> COMMANDS = List.of(
            command(98, "render", "--chek"),
            command(98, "render", "--check", "--dry-run"),
            command(98, "render", "now"),
            command(98, "rendr"),
            command(98, "RENDER"),
            command(98, ""),
            command(98, "\n"),
            command(98, "deploy"),
            command(98, "deploy", "shop/web"),
            command(98, "deploy", "shop", "1.0.0"),
            command(98, "deploy", "shop/web/x", "1.0.0"),
            command(98, "deploy", "/", "1.0.0"),
            command(98, "describe"),
            command(98, "list"),
            command(98, "list", "nothing"),
            command(98, "schema", "nothing"),
            command(98, "completion", "fish"),
            command(98, "validate", "-o", "xml"),
            command(98, "validate", "-o"),
            command(98, "validate", "-C"),
            command(98, "new-product"),
            command(98, "new-product", "quiz"),
            command(98, "new-product", "quiz", "--owner", "team-shop"),
            command(98, "new-product", "quiz", "--owner", "team-shop", "--image", "a.example/b:1", "--ttl", "1d"),
            command(98, "new-product", "quiz", "--owner", "team-shop", "--image", "a.example/b:1", "--port", "80"),
            command(98, "new-product", "quiz", "--owner", "team-shop", "--image", "a.example/b:1", "--port", "http"),
            command(98, "new-product", "quiz", "--owner", "team-shop", "--image", "a.example/b:1", "--type", "server"),
            command(98, "new-product", "quiz", "--owner", "team-shop", "--image", "a.example/b:1", "--host", "*.x"),
            command(98, "new-service", "shop"),
            command(
                    98,
                    "new-service",
                    "shop",
                    "extra",
                    "--type",
                    "cron",
                    "--image",
                    "a.example/b:1",
                    "--schedule",
                    "often"),
            command(98, "init"),
            command(
                    98,
                    "init",
                    "x",
                    "--name",
                    "acme",
                    "--domain",
                    "no domain",
                    "--repo-url",
                    "https://a.example/b.git"),
            command(
                    98,
                    "init",
                    "x",
                    "--name",
                    "acme",
                    "--domain",
                    "apps.acme.example",
                    "--repo-url",
                    "https://me:secret@a.example/b.git"),
            bad(98, "a product that is there")
                    .by("new-product", "shop", "--owner", "team-shop", "--image", "registry.acme.example/shop/web:1")
                    .findsAt("products/shop", "name-is-free"),
            bad(98, "a product of nobody")
                    .by(
                            "new-product",
                            "quiz",
                            "--owner",
                            "nobody",
                            "--size",
                            "medium",
                            "--image",
                            "registry.acme.example/quiz/web:1")
                    .findsAt(SETTINGS, "team-is-known"),
            bad(98, "an unknown size")
                    .by(
                            "new-product",
                            "quiz",
                            "--owner",
                            "team-shop",
                            "--size",
                            "huge",
                            "--image",
                            "registry.acme.example/quiz/web:1")
                    .findsAt(SETTINGS, "size-is-known"),
            bad(98, "a reserved name")
                    .by(
                            "new-product",
                            "argocd",
                            "--owner",
                            "team-shop",
                            "--size",
                            "medium",
                            "--image",
                            "registry.acme.example/argocd/web:1",
                            "--no-resolve")
                    .findsAt("NAME", "name-is-free"),
            bad(98, "a foreign image")
                    .by(
                            "new-product",
                            "quiz",
                            "--owner",
                            "team-shop",
                            "--size",
                            "medium",
                            "--image",
                            "registry.acme.example/shop/web:1",
                            "--no-resolve")
                    .findsAt("--image", "images-are-granted"),
            bad(98, "a version of an unknown product")
                    .by("deploy", "quiz/web", "1.0.0")
                    .findsAt("products/quiz/product.yaml", "product-is-known"),
            bad(98, "a version of an unknown service")
                    .by("deploy", "shop/shop", "1.0.0")
                    .findsAt(SHOP, "service-is-known"),
            bad(98, "a service of an unknown product")
                    .by("new-service", "quiz", "web", "--image", "a.example/b:1")
                    .findsAt("products/quiz/product.yaml", "product-is-known"),
            bad(98, "a service that is there")
                    .by("new-service", "shop", "web", "--image", "a.example/b:1")
                    .findsAt(SHOP, "name-is-free"),
            bad(98, "an unknown product").by("describe", "quiz").findsAt("products", "product-is-known"),
            bad(98, "an unknown service").by("describe", "shop/quiz").findsAt(SHOP + ":13:5", "service-is-known"),
            bad(98, "rendering an unknown product")
                    .by("render", "--product", "../shop")
                    .findsAt("products", "product-is-known"));

    static final List<List<HostileInput>> ALL =
            List.of(LINKS, GIT, WORLD, REPOSITORY, LIMITS, VERSIONS_OF_FORMS, FIELDS, COMMANDS);
}
