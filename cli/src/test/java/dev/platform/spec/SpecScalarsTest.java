package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad value of each kind of scalar, with the rule that says so and the remedy. */
class SpecScalarsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image: registry.acme.example/shop/web:1.0 | image-is-a-repository | versions.yaml | without tag",
                "image: Registry/x | image-is-a-repository | not an image repository | lower case",
                "env: {PATH: /bin} | env-name-is-free | set by the system | PATH, HOSTNAME",
                "env: {1A: x} | env-name-is-free | not a name | letters, digits",
                "env: {A: 1.20} | field-has-its-type | without quotes | \"1.20\"",
                "env: {A: yes} | field-has-its-type | without quotes | \"yes\"",
                "readinessProbe: {path: ready} | path-is-plain | not a plain URL path | starts with '/'",
                "resources: {requests: {memory: 1gb}} | quantity-is-readable | '1gb' | 512Mi",
                "ingress: {hosts: [{host: '*.shop.example'}]} | host-is-a-name | '*.shop.example' | without wildcard",
                "ports: {a: {port: 9000}} | name-is-a-label | 'a' is not a name | 3 to 20",
                "tier: urgent | word-is-known | 'urgent' | critical",
                "runAsUser: 0 | number-is-in-range | out of range: 0 | from 1",
                "runAsUser: '10001' | field-has-its-type | whole number | without quotes",
                "replicas: 2.5 | field-has-its-type | whole number | decimal digits",
                "tiers: batch | field-is-known | not a known field | tier"
            })
    void aBadValueOfAServiceIsExplained(String field, String rule, String message, String hint) {
        String place = field.startsWith("image") ? "products/shop/product.yaml:8:" : "products/shop/product.yaml:10:";
        SampleRepository repository = field.startsWith("image")
                ? SampleRepository.shop("")
                        .edit("products/shop/product.yaml", "image: registry.acme.example/shop/web", field)
                : SampleRepository.shop(field);
        assertFindsNear(repository, rule, place, message, hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schedule: '* * *' | schedule-is-readable | 3 fields instead of 5 | 02:15",
                "schedule: '61 * * * *' | schedule-is-readable | from 0 to 59 | five fields",
                "schedule: '@daily' | schedule-is-readable | 1 fields | five fields"
            })
    void aBadScheduleIsExplained(String field, String rule, String message, String hint) {
        SampleRepository repository = SampleRepository.empty()
                .product("shop", "run:\n  type: cron\n  image: registry.acme.example/shop/run\n  " + field);
        assertFindsNear(repository, rule, "products/shop/product.yaml:9:", message, hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expires: 2026-02-30 | date-is-readable | not a date | 2026-12-15",
                "expires: tomorrow | date-is-readable | not a date | 2026-12-15",
                "domains: [10.0.0.1] | host-is-a-name | '10.0.0.1' | shop.acme.example",
                "images: [redis] | image-is-a-repository | 'redis' | registry and path"
            })
    void aBadValueOfAGrantIsExplained(String field, String rule, String message, String hint) {
        SampleRepository repository =
                SampleRepository.shop("").grant("shop", "owner: team-shop\nsize: small\n" + field);
        assertFindsNear(repository, rule, "products/shop/grant.yaml:7:", message, hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secrets: {vault: {server: \"https://*\"}} | server-has-a-url | 'https://*' | without wildcards",
                "gateway: {addresses: [1.2.3]} | address-is-readable | not an IP address | 203.0.113.10",
                "productShards: 257 | number-is-in-range | out of range | from 0 to 256",
                "addons: {keda: {version: latest}} | addon-version-is-exact | 'latest' | name of its folder",
                "addons: {keda: {version: v2.18.0}} | addon-version-is-exact | 'v2.18.0' | exact version"
            })
    void aBadValueOfTheClusterIsExplained(String field, String rule, String message, String hint) {
        assertFindsNear(
                SampleRepository.empty().cluster(field), rule, "clusters/production/cluster.yaml:8:", message, hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group: platform-admins | group: 'a,b' | group-is-a-name | 'a,b' | starting with a letter or digit",
                "github: \"@acme/platform\" | github: acme | owner-is-on-github | 'acme' | @organisation/team",
                "registry: registry.acme.example | registry: https://x | registry-is-a-host | 'https://x' | without slash",
                "url: \"https://git.acme.example/platform.git\" | url: \"https://u:p@x/y\" | repository-has-a-url | URL"
                        + " | without user names and passwords",
                "platform.git\" | platform.git\", branch: a..b | branch-has-a-name | 'a..b' | such as main"
            })
    void aBadValueOfTheSettingsIsExplained(String right, String wrong, String rule, String message, String hint) {
        assertFindsNear(
                SampleRepository.empty().edit("platform.yaml", right, wrong), rule, "platform.yaml:", message, hint);
    }

    private static void assertFindsNear(
            SampleRepository repository, String rule, String place, String message, String hint) {
        assertThat(repository.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.where().toString()).startsWith(place);
            assertThat(finding.message()).contains(message);
            assertThat(finding.hint()).contains(hint);
        });
    }
}
