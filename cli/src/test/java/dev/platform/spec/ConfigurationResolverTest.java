package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Configuration;
import dev.platform.model.Configuration.Variable;
import dev.platform.model.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationResolverTest {
    private static SampleRepository shop(String more, String secrets) {
        return SampleRepository.shop(more)
                .edit("products/shop/product.yaml", "spec:\n", "spec:\n  secrets: " + secrets + "\n")
                .cluster("secrets: {vault: {server: https://vault.acme.example}}");
    }

    @Test
    void namesAreFollowed() {
        Configuration configuration = shop(
                        "secretEnv: {KEY: {secret: session}, PASS: {secret: mail, key: pass}}\nenvFrom: [{secret: mail}]",
                        "{mail: {}, session: {generate: {}}}")
                .service("shop", "web")
                .configuration();
        assertThat(configuration.variables())
                .containsExactly(new Variable("KEY", "session", "password"), new Variable("PASS", "mail", "pass"));
        assertThat(configuration.wholeSecrets()).containsExactly("mail");
    }

    @Test
    void aSecretIsAtItsNameUnlessItSaysOtherwise() {
        assertThat(shop("", "{mail: {}, other: {path: products/shop/a/b, refresh: 1d}, made: {generate: {}}}")
                        .resolved("shop")
                        .holdings()
                        .secrets()
                        .values())
                .extracting(secret -> secret instanceof Secret.Stored stored
                        ? stored.path() + " " + stored.refresh().inGo()
                        : secret.name())
                .containsExactly("made", "products/shop/mail 1h", "products/shop/a/b 24h");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secretEnv: {KEY: {secret: other, key: a}} | {mail: {}} | secret-is-known | there is no secret 'other'",
                "secretEnv: {KEY: {secret: mail}} | {mail: {}} | secret-is-known | which key of the secret 'mail'",
                "envFrom: [{secret: other}] | {} | secret-is-known | there is no secret 'other'",
                "filesFrom: [{secret: other, mountPath: /x}] | {} | secret-is-known | there is no secret 'other'",
                "filesFrom: [{config: other, mountPath: /x}] | {} | files-are-mounted | there are no files 'other'",
                "filesFrom: [{mountPath: /x}] | {} | files-are-mounted | one secret or one set of files",
                "configFiles: {set: {a.txt: hello}} | {} | files-are-mounted | the files 'set' are mounted nowhere",
                "filesFrom: [{secret: mail, mountPath: /x}, {secret: mail, mountPath: /x/y}] | {mail: {}}"
                        + " | mount-path-is-free | hide each other",
                "'' | {mail: {path: products/billing/db}} | secret-path-is-own | not a secret of 'shop'",
                "'' | {mail: {path: products/shop/a, generate: {}}} | secret-path-is-own | generated and kept in the store"
            })
    void whatDoesNotFitIsRefused(String more, String secrets, String rule, String message) {
        assertThat(shop(more, secrets).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
        });
    }

    @Test
    void aVariableHasOneValue() {
        assertThat(shop("env: {KEY: a}\nsecretEnv: {KEY: {secret: made}}", "{made: {generate: {}}}")
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("env-name-is-free"));
    }
}
