package dev.platform.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> KNOWN = List.of("replicas", "port", "ports", "image");

    @ParameterizedTest
    @CsvSource({"replcias, replicas", "Replicas, replicas", "prot, port", "portss, ports", "imgae, image", "por, port"})
    void nearestWordIsFound(String written, String meant) {
        assertThat(Spelling.nearest(written, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"x", "memory", "ab", "''"})
    void farWordIsNotGuessed(String written) {
        assertThat(Spelling.nearest(written, KNOWN)).isEmpty();
    }
}
