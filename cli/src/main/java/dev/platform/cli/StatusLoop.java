package dev.platform.cli;

import dev.platform.app.LiveStatus;
import dev.platform.app.Steps;
import dev.platform.finding.PlatformException;
import dev.platform.model.TimeSpan;
import dev.platform.status.ProductStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks again and again.
 *
 * @param untilWell whether it ends when all is well
 */
record StatusLoop(LiveStatus live, StatusScreen screen, Clock clock, TimeSpan pause, boolean untilWell) {
    /**
     * Shows what was seen first, and what follows.
     *
     * @param limit null for no end
     */
    ExitCode run(List<ProductStatus> first, @Nullable TimeSpan limit) {
        long start = System.nanoTime();
        List<ProductStatus> last = first;
        while (true) {
            screen.update(last, clock.instant());
            if ((untilWell && StatusScreen.isWell(last)) || StatusScreen.isUnseen(last)) {
                return screen.finish(last);
            }
            if (limit != null && elapsed(start).toSeconds() + pause.seconds() > limit.seconds()) {
                screen.say("ended after " + limit);
                return screen.finish(last);
            }
            sleep();
            last = again(last);
        }
    }

    private static Duration elapsed(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** A server that is away for a moment, as while it is upgraded, doesn't end the waiting. */
    private List<ProductStatus> again(List<ProductStatus> last) {
        try {
            return live.read(clock.instant(), Steps.UNHEARD);
        } catch (PlatformException e) {
            screen.say(e.problem() + "; asking again");
            return last;
        }
    }

    private void sleep() {
        try {
            Thread.sleep(Duration.ofSeconds(pause.seconds()).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("stopped while waiting", "run it again", e);
        }
    }
}
