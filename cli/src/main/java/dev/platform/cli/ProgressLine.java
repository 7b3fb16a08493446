package dev.platform.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/** The last line of a terminal while a long run works: what it does, and since when. It is gone when a step ends. */
final class ProgressLine {
    private static final long TICK_MILLIS = 200;

    /** Shorter runs need no line. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    private static final String BACK = "\r\u001b[K";

    private final PrintWriter err;
    private final Duration patience;
    private final Timer timer = new Timer("progress", true);
    private final long start = System.nanoTime();
    private @Nullable TimerTask task;
    private boolean shown;

    /** @param patience how long a run may take without a line */
    ProgressLine(PrintWriter err, Duration patience) {
        this.err = err;
        this.patience = patience;
    }

    synchronized void begin(String doing) {
        task = new TimerTask() {
            @Override
            public void run() {
                draw(this, doing);
            }
        };
        timer.schedule(task, Math.max(0, patience.minus(elapsed()).toMillis()), TICK_MILLIS);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** A tick that comes too late must not draw over what was printed since. */
    private synchronized void draw(TimerTask tick, String doing) {
        if (tick == task) {
            err.print(BACK + doing + "… " + elapsed().toSeconds() + " s");
            err.flush();
            shown = true;
        }
    }

    synchronized void end() {
        if (task != null) {
            task.cancel();
            task = null;
        }
        if (shown) {
            err.print(BACK);
            err.flush();
            shown = false;
        }
    }
}
