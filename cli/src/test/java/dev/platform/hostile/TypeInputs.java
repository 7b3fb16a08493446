package dev.platform.hostile;

import static dev.platform.hostile.Change.in;
import static dev.platform.hostile.HostileInput.bad;
import static dev.platform.hostile.HostileInput.command;
import static dev.platform.hostile.SmallRepository.CLUSTER;
import static dev.platform.hostile.SmallRepository.GRANT;
import static dev.platform.hostile.SmallRepository.SHOP;
import static dev.platform.hostile.SmallRepository.VERSIONS;

import java.util.List;
import java.util.stream.Stream;

/** Items 35 to 53: values of one type where another is wanted. */
final class TypeInputs {
    private static final String TYPE = "field-has-its-type";
    private static final String RANGE = "number-is-in-range";
    private static final String QUANTITY = "quantity-is-readable";
    private static final String LIMITS = "limits-fit-the-requests";
    private static final String SCHEDULE = "schedule-is-readable";

    private TypeInputs() {}

    private static final List<HostileInput> BOOLEANS = Stream.of(
                    "yes", "no", "on", "off", "y", "n", "True", "FALSE", "1", "0", "~", "\"true\"", "'false'", "truth")
            .map(word -> bad(35, word + " for true or false", in(GRANT, "internet: false", "internet: ‸" + word))
                    .finds(TYPE))
            .toList();

    private static final List<HostileInput> STRINGS = List.of(
            bad(36, "the team no", in(GRANT, "owner: team-shop", "owner: ‸no")).finds(TYPE),
            bad(36, "no as a value", in(SHOP, "GREETING: hello", "GREETING: ‸no"))
                    .finds(TYPE)
                    .says("\"no\""),
            bad(36, "y as an argument", in(SHOP, "args: [--verbose]", "args: [‸y]"))
                    .finds(TYPE),
            bad(36, "off as a display name", in(SHOP, "Web Shop", "‸off")).finds(TYPE),
            bad(37, "1.20 as a value", in(SHOP, "GREETING: hello", "GREETING: ‸1.20"))
                    .finds(TYPE)
                    .says("\"1.20\""),
            bad(37, "Kubernetes 1.4", in(CLUSTER, "version: \"1.35\"", "version: ‸1.4"))
                    .finds("kubernetes-has-a-minor-version"),
            bad(37, "an octal tag", in(VERSIONS, "tag: 1.42.0", "tag: ‸0777")).finds(TYPE),
            bad(45, "1:30 as a value", in(SHOP, "GREETING: hello", "GREETING: ‸1:30"))
                    .finds(TYPE),
            bad(46, ".inf as a value", in(SHOP, "GREETING: hello", "GREETING: ‸.inf"))
                    .finds(TYPE),
            bad(47, "a date as a value", in(SHOP, "GREETING: hello", "GREETING: ‸2026-01-01"))
                    .finds(TYPE),
            bad(47, "a date as a name", in(GRANT, "owner: team-shop", "owner: ‸2026-01-01"))
                    .finds("name-is-a-label"),
            bad(47, "a date that is none", in(GRANT, "tier: standard", "expires: ‸2026-02-30"))
                    .finds("date-is-readable"),
            bad(47, "a date in another order", in(GRANT, "tier: standard", "expires: ‸31.01.2027"))
                    .finds("date-is-readable"),
            bad(47, "a date with a time", in(GRANT, "tier: standard", "expires: ‸2027-01-31T00:00:00Z"))
                    .finds("date-is-readable"));

    private static HostileInput port(int number, String port, String rule) {
        return bad(number, "the port " + port, in(SHOP, "port: 9200", "port: ‸" + port))
                .finds(rule);
    }

    private static final List<HostileInput> NUMBERS = List.of(
            port(38, "09200", TYPE),
            port(38, "0777", TYPE),
            port(38, "0o777", TYPE),
            port(38, "0b1", TYPE),
            port(39, "9_200", TYPE),
            port(39, "9,200", TYPE),
            port(40, "9200.9", TYPE),
            port(40, "9200.0", TYPE),
            port(41, "\"9200\"", TYPE),
            port(41, "'9200'", TYPE),
            bad(42, "no port", in(SHOP, "port: 9200", "‸port:")).finds(TYPE),
            port(42, "~", TYPE),
            port(42, "null", TYPE),
            port(43, "99999999999", RANGE),
            port(43, "-99999999999999999999999", RANGE),
            port(43, "2147483648", RANGE),
            port(44, "-1", RANGE),
            port(44, "0", RANGE),
            port(44, "80", RANGE),
            port(44, "1023", RANGE),
            port(44, "65536", RANGE),
            port(45, "1:30", TYPE),
            port(46, "1e3", TYPE),
            port(46, "0x10", TYPE),
            port(46, ".inf", TYPE),
            port(46, ".nan", TYPE),
            port(46, "NaN", TYPE),
            port(46, "+9200", TYPE));

    private static final List<HostileInput> SHAPES = List.of(
            bad(48, "a list for a scalar", in(GRANT, "size: medium", "size: ‸[medium]"))
                    .finds(TYPE),
            bad(48, "a mapping for a scalar", in(GRANT, "size: medium", "size: ‸{medium: x}"))
                    .finds(TYPE),
            bad(48, "a list for a number", in(SHOP, "port: 9200", "port: ‸[9200]"))
                    .finds(TYPE),
            bad(48, "a scalar for a list", in(GRANT, "domains: [shop.example]", "domains: ‸shop.example"))
                    .finds(TYPE),
            bad(48, "a mapping for a list", in(SHOP, "args: [--verbose]", "args: ‸{a: b}"))
                    .finds(TYPE),
            bad(48, "a scalar for a mapping", in(GRANT, "quota: {pods: 100}", "quota: ‸large"))
                    .finds(TYPE),
            bad(48, "a list for a mapping", in(GRANT, "quota: {pods: 100}", "quota: ‸[100]"))
                    .finds(TYPE),
            bad(48, "a list of services", in(VERSIONS, "search: {tag: 8.1.0}", "search: ‸[8.1.0]"))
                    .finds(TYPE),
            bad(48, "a scalar for the metadata", in(VERSIONS, "metadata:\n  name: shop", "metadata: ‸shop"))
                    .finds(TYPE),
            bad(49, "~ in a list", in(SHOP, "args: [--verbose]", "args: [‸~]")).finds(TYPE),
            bad(49, "nothing in a list", in(SHOP, "args: [--verbose]", "args:\n        - a\n        -‸"))
                    .finds(TYPE),
            bad(49, "null among mappings", in(SHOP, "- host: www.shop.example", "- ‸null"))
                    .finds(TYPE),
            bad(50, "\"\" for the owner", in(GRANT, "owner: team-shop", "owner: ‸\"\""))
                    .finds("name-is-a-label"),
            bad(50, "\"\" for an image", in(SHOP, "registry.acme.example/shop/search", "‸\"\""))
                    .finds("image-is-a-repository"),
            bad(50, "\"\" for a host", in(SHOP, "www.shop.example", "‸\"\"")).finds("host-is-a-name"),
            bad(50, "\"\" for a word", in(SHOP, "type: internal", "type: ‸\"\""))
                    .finds("word-is-known"),
            bad(50, "no name", in(SHOP, "  name: shop\n", "  ‸name:\n")).finds(TYPE),
            bad(50, "no labels", in(CLUSTER, "labels: {k8s-app: kube-dns}", "labels: ‸{}"))
                    .finds("field-is-present"));

    private static HostileInput cpu(String cpu, String rule) {
        return bad(51, "CPU " + cpu, in(SHOP, "cpu: 250m", "cpu: ‸" + cpu)).finds(rule);
    }

    private static final List<HostileInput> QUANTITIES = List.of(
            cpu("1 Gi", QUANTITY),
            cpu("1gb", QUANTITY),
            cpu("1GB", QUANTITY),
            cpu("0.1m", QUANTITY),
            cpu("0.0001", QUANTITY),
            cpu("1e3", QUANTITY),
            cpu("1e3Mi", QUANTITY),
            cpu("-1", QUANTITY),
            cpu("+1", TYPE),
            cpu("1_000", TYPE),
            cpu("0x10", TYPE),
            cpu(".5", TYPE),
            cpu(".inf", TYPE),
            cpu("yes", TYPE),
            cpu("\"\"", QUANTITY),
            cpu("\" 1\"", QUANTITY),
            cpu("\"1\\n\"", QUANTITY),
            cpu("1,5", QUANTITY),
            cpu("10000000Ei", QUANTITY),
            cpu("99999999999999999999", QUANTITY),
            cpu("\"0\"", LIMITS),
            bad(
                            51,
                            "a limit that is not the request",
                            in(SHOP, "limits:\n          memory: 512Mi", "limits:\n          memory: ‸512M"))
                    .finds(LIMITS),
            bad(
                            51,
                            "a limit above the request",
                            in(SHOP, "limits:\n          memory: 512Mi", "limits:\n          memory: ‸1Gi"))
                    .finds(LIMITS),
            bad(51, "a CPU limit below the request", in(SHOP, "limits:\n", "limits:\n          cpu: ‸100m\n"))
                    .finds(LIMITS));

    private static HostileInput schedule(String schedule) {
        return bad(52, "the schedule " + schedule, in(SHOP, "schedule: 15 2 * * *", "schedule: ‸\"" + schedule + "\""))
                .finds(SCHEDULE);
    }

    private static HostileInput ttl(String ttl) {
        return command(
                52,
                "new-product",
                "quiz",
                "--owner",
                "team-shop",
                "--image",
                "registry.acme.example/quiz/web:1",
                "--experiment",
                "--ttl",
                ttl);
    }

    private static final List<HostileInput> TIMES = List.of(
            schedule(""),
            schedule("0 15 2 * * *"),
            schedule("15 2 * *"),
            schedule("*/0 * * * *"),
            schedule("60 * * * *"),
            schedule("* 24 * * *"),
            schedule("0 0 0 * *"),
            schedule("0 0 * 13 *"),
            schedule("0 0 * * 7"),
            schedule("@reboot"),
            schedule("@daily"),
            schedule("TZ=UTC 0 0 * * *"),
            schedule("CRON_TZ=UTC 0 0 * * *"),
            schedule("0  0 * * *"),
            schedule("0 0 * * *\\n"),
            schedule("5-1 * * * *"),
            schedule("-1 * * * *"),
            schedule("1- * * * *"),
            schedule("1,,2 * * * *"),
            schedule("a b c d e"),
            schedule("0 0 * * MON"),
            schedule("٣ * * * *"),
            bad(52, "every minute", in(SHOP, "schedule: 15 2 * * *", "schedule: ‸\"* * * * *\""))
                    .finds("schedules-are-sparse"),
            bad(52, "every minute in other words", in(SHOP, "schedule: 15 2 * * *", "schedule: ‸\"0-59 * * * *\""))
                    .finds("schedules-are-sparse"),
            bad(52, "a time zone that is none", in(SHOP, "Europe/Berlin", "‸Europe/Bonn"))
                    .finds("time-zone-is-known"),
            bad(52, "the time zone Local", in(SHOP, "Europe/Berlin", "‸Local")).finds("time-zone-is-known"),
            bad(52, "the time zone +02:00", in(SHOP, "Europe/Berlin", "‸\"+02:00\""))
                    .finds("time-zone-is-known"),
            bad(52, "seconds with a unit", in(SHOP, "periodSeconds: 5", "periodSeconds: ‸5s"))
                    .finds(TYPE),
            ttl("5"),
            ttl("5 min"),
            ttl("PT5M"),
            ttl("0d"),
            ttl("-1d"),
            ttl("99999d"),
            ttl(""));

    private static HostileInput percent(String percent, String rule) {
        return bad(53, percent + " percent", in(SHOP, "Percentage: 60", "Percentage: ‸" + percent))
                .finds(rule);
    }

    private static final List<HostileInput> PERCENTS = List.of(
            percent("101", RANGE),
            percent("0", RANGE),
            percent("-60", RANGE),
            percent("101%", TYPE),
            percent("60%", TYPE),
            percent("0.6", TYPE),
            bad(
                            53,
                            "no room to scale",
                            in(
                                    SHOP,
                                    "minReplicas: 2\n        maxReplicas: 4",
                                    "minReplicas: 4\n        maxReplicas: ‸4"))
                    .finds("autoscaling-has-room"));

    static final List<List<HostileInput>> ALL =
            List.of(BOOLEANS, STRINGS, NUMBERS, SHAPES, QUANTITIES, TIMES, PERCENTS);
}
