package dev.platform.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesConflictsTest {
    private static final Map<String, Object> BEFORE =
            Map.of("replicas", 1, "gone", true, "deep", Map.of("a", 1, "b", List.of(1)), "free", Map.of());

    private static final Map<String, Object> AFTER =
            Map.of("replicas", 2, "deep", Map.of("a", 1, "b", List.of(2), "c", 3), "free", Map.of());

    private static List<ValuesConflict> of(Map<String, Object> ours) {
        return ValuesConflicts.of(BEFORE, AFTER, ours);
    }

    @Test
    void whatOnlyOneSideChangedIsNoConflict() {
        assertThat(of(Map.of("deep", Map.of("a", 5), "free", Map.of("label", "x"), "new", 1)))
                .isEmpty();
        assertThat(of(Map.of())).isEmpty();
    }

    @Test
    void whatBothChangedAlikeIsNoConflict() {
        assertThat(of(Map.of("replicas", 2))).isEmpty();
    }

    @Test
    void whatBothChangedIsOne() {
        assertThat(of(Map.of("replicas", 3)))
                .containsExactly(new ValuesConflict("replicas", "the chart's default was 1 and is 2; ours is 3"));
        assertThat(of(Map.of("deep", Map.of("b", List.of(3)))))
                .extracting(ValuesConflict::path)
                .containsExactly("deep.b");
    }

    @Test
    void aValueThatTheChartHasNoLongerIsOne() {
        assertThat(of(Map.of("gone", false)))
                .containsExactly(new ValuesConflict("gone", "the new chart has no such value"));
    }
}
