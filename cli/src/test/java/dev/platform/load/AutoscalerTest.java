package dev.platform.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.model.Scaling;
import dev.platform.model.Scaling.Behavior;
import dev.platform.model.Scaling.Pace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoscalerTest {
    private static Scaling scaling(int min, int max, Pace up, Pace down) {
        return new Scaling(min, max, 50, null, null, new Behavior(up, down), List.of(), List.of());
    }

    private static Autoscaler fast(int min, int max) {
        return new Autoscaler(scaling(min, max, Pace.UP_FAST, Pace.DOWN_SLOWLY));
    }

    /** The same use at each look, until nothing changes any more. */
    private static List<Integer> sequence(Autoscaler autoscaler, int pods, double load, int looks) {
        List<Integer> sequence = new ArrayList<>();
        int now = pods;
        for (int i = 0; i < looks; i++) {
            now = autoscaler
                    .decide(i * Autoscaler.SYNC_SECONDS, now, now, load / now)
                    .pods();
            sequence.add(now);
        }
        return sequence;
    }

    @ParameterizedTest
    @CsvSource({"1.0, 10", "1.1, 10", "0.9, 10", "1.11, 12", "1.5, 15", "0.89, 9"})
    void whatIsNearIsRight(double use, int pods) {
        assertThat(fast(2, 50).decide(0, 10, 10, use).pods()).isEqualTo(pods);
    }

    @Test
    void upDoublesOrAddsFourInFifteenSeconds() {
        assertThat(sequence(fast(2, 100), 2, 60, 6)).containsExactly(6, 12, 24, 48, 60, 60);
    }

    @Test
    void upSteadilyWaitsAMinuteAndThenAddsHalf() {
        Autoscaler autoscaler = new Autoscaler(scaling(4, 100, Pace.UP_STEADILY, Pace.DOWN_SLOWLY));
        // At 0 it wants 40 at once, and nothing smaller was wanted before.
        assertThat(sequence(autoscaler, 4, 40, 10)).containsExactly(6, 6, 6, 6, 9, 9, 9, 9, 14, 14);
    }

    @Test
    void aShortPeakDoesNotCountWhereUpIsSteady() {
        Autoscaler autoscaler = new Autoscaler(scaling(4, 100, Pace.UP_STEADILY, Pace.DOWN_SLOWLY));
        assertThat(autoscaler.decide(0, 4, 4, 1.0).pods()).isEqualTo(4);
        assertThat(autoscaler.decide(15, 4, 4, 5.0).pods()).isEqualTo(4);
    }

    @Test
    void downWaitsFiveMinutesAndTakesATenthAMinute() {
        Autoscaler autoscaler = fast(2, 100);
        assertThat(autoscaler.decide(0, 20, 20, 1.0).pods()).isEqualTo(20);
        for (int second = 15; second < 300; second += 15) {
            assertThat(autoscaler.decide(second, 20, 20, 0.2).pods())
                    .as("at " + second)
                    .isEqualTo(20);
        }
        assertThat(autoscaler.decide(300, 20, 20, 0.2).pods()).isEqualTo(18);
        assertThat(autoscaler.decide(315, 18, 18, 0.2).pods()).isEqualTo(18);
        assertThat(autoscaler.decide(360, 18, 18, 0.2).pods()).isEqualTo(16);
    }

    @Test
    void boundsHold() {
        Autoscaler.Decision decision = fast(2, 5).decide(0, 4, 4, 3.0);
        assertThat(decision.wanted()).isEqualTo(12);
        assertThat(decision.pods()).isEqualTo(5);
    }
}
