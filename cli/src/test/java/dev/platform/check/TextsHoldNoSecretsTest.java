package dev.platform.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsHoldNoSecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "env: {DB_PASSWORD: hunter2}",
                "env: {apiKey: abcdef}",
                "env: {GITHUB_TOKEN: abcdef}",
                "env: {LOG_LEVEL: 'ghp_0123456789abcdefghijABCDEFGHIJ012345'}",
                "env: {URL: 'postgres://shop:hunter2@db.acme.example/shop'}",
                "env: {SOME: 'AKIAIOSFODNN7EXAMPLE'}",
                "args: ['--key', '-----BEGIN RSA PRIVATE KEY-----']",
                "command: ['run', 'https://:pass@db.acme.example']",
                "configFiles: {set: {a.txt: 'key: sk_live_0123456789abcdef'}}\nfilesFrom: [{config: set, mountPath: /x}]"
            })
    void aSecretIsFound(String fields) {
        assertThat(SampleRepository.shop(fields).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("texts-hold-no-secrets"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env: {TOKEN_URL: 'https://login.acme.example/token'}",
                "env: {DB_PASSWORD: ''}",
                "env: {CHECK_PASSWORD: 'true'}",
                "env: {DB_PASSWORD: /run/secrets/db}",
                "env: {MAX_TOKENS: '4096', AUTH_TOKEN: '3600'}",
                "env: {PASSWORD_POLICY: strict}",
                "env: {URL: 'http://api.billing:8080/a@b'}",
                "args: ['--level=info']"
            })
    void whatOnlySoundsLikeOneIsNot(String fields) {
        SampleRepository.shop(fields).assertIsRight();
    }
}
