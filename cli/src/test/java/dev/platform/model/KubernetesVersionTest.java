package dev.platform.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KubernetesVersionTest {
    private final Parsing values = new Parsing(KubernetesVersion::parse);

    @Test
    void minorVersionsAreAccepted() {
        values.accepts("1.10", "1.35", "1.99");
    }

    @Test
    void everythingElseAreRefused() {
        values.refuses("", "1", "1.9", "1.100", "2.0", "v1.35", "1.35.1", "1.035", "latest", "1.35\n");
    }

    @Test
    void versionsSortByNumber() {
        assertThat(KubernetesVersion.parse("1.35")).isGreaterThan(KubernetesVersion.parse("1.34"));
        assertThat(new KubernetesVersion(2, 10)).isGreaterThan(KubernetesVersion.parse("1.99"));
        assertThat(KubernetesVersion.parse("1.35")).isEqualByComparingTo(new KubernetesVersion(1, 35));
    }

    @Test
    void theNextOneIsAMinorLater() {
        assertThat(KubernetesVersion.parse("1.35").next()).isEqualTo(KubernetesVersion.parse("1.36"));
    }
}
