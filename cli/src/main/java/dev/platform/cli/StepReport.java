package dev.platform.cli;

import dev.platform.app.Steps;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what was done and how long it took to whoever asked for that, and shows long work to a person while it lasts. */
final class StepReport implements Steps {
    private final PrintWriter err;
    private final boolean verbose;
    private final @Nullable ProgressLine line;

    /**
     * Reports to standard error.
     *
     * @param verbose whether each step that was taken is said
     * @param line where long work is shown; null for nowhere
     */
    StepReport(PrintWriter err, boolean verbose, @Nullable ProgressLine line) {
        this.err = err;
        this.verbose = verbose;
        this.line = line;
    }

    @Override
    public <T extends @Nullable Object> T take(String doing, Supplier<T> work, Function<? super T, String> done) {
        return timed(line == null ? work : () -> shown(line, doing, work), done);
    }

    @Override
    public <T extends @Nullable Object> T lend(Supplier<T> work, Function<? super T, String> done) {
        return timed(work, done);
    }

    private static <T extends @Nullable Object> T shown(ProgressLine line, String doing, Supplier<T> work) {
        line.begin(doing);
        try {
            return work.get();
        } finally {
            line.end();
        }
    }

    private <T extends @Nullable Object> T timed(Supplier<T> work, Function<? super T, String> done) {
        long start = System.nanoTime();
        T result = work.get();
        if (verbose) {
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            err.println("  " + done.apply(result) + " (" + millis + " ms)");
            err.flush();
        }
        return result;
    }
}
