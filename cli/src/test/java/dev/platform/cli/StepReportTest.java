package dev.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.platform.app.Steps;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StepReportTest {
    private final StringWriter text = new StringWriter();
    private final CountDownLatch drawn = new CountDownLatch(1);
    private final PrintWriter err = new PrintWriter(text, true) {
        @Override
        public void flush() {
            super.flush();
            drawn.countDown();
        }
    };

    private Steps shown(Duration patience) {
        return new StepReport(err, false, new ProgressLine(err, patience));
    }

    private int untilDrawn() {
        try {
            assertThat(drawn.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return 7;
    }

    @Test
    void longWorkIsShownAndTakenBack() {
        assertThat(shown(Duration.ZERO).take("counting", this::untilDrawn, done -> "counted"))
                .isEqualTo(7);
        assertThat(text.toString())
                .startsWith("\r\u001b[Kcounting… ")
                .endsWith("\r\u001b[K")
                .doesNotContain("counted", System.lineSeparator());
    }

    @Test
    void shortWorkIsNotShown() {
        assertThat(shown(Duration.ofHours(1)).take("adding", () -> 1, done -> "added"))
                .isEqualTo(1);
        assertThat(text.toString()).isEmpty();
    }

    @Test
    void whatIsDoneAndHowLongItTookIsSaidToWhoAsks() {
        Steps steps = new StepReport(err, true, null);
        steps.take("counting", () -> 7, done -> "counted " + done);
        steps.lend(() -> 8, done -> "asked for " + done);
        assertThat(text.toString()).matches("  counted 7 \\(\\d+ ms\\)\\R  asked for 8 \\(\\d+ ms\\)\\R");
    }

    @Test
    void aFailureLeavesNoLine() {
        Supplier<Integer> failing = () -> {
            throw new IllegalStateException("broken after " + untilDrawn());
        };
        assertThatIllegalStateException()
                .isThrownBy(() -> shown(Duration.ZERO).take("counting", failing, done -> "counted"));
        assertThat(text.toString()).endsWith("\r\u001b[K").doesNotContain("counted");
    }
}
