package dev.platform.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for something, but not for ever. */
record Patience(Duration limit) {
    private static final long PAUSE = 100;

    /** Whether it has come to pass. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    static Patience of(Duration limit) {
        return new Patience(limit);
    }

    /** Says how things stand when the waiting is over. */
    @FunctionalInterface
    interface Report {
        String read() throws Exception;
    }

    void await(String what, Condition condition) throws InterruptedException {
        await(what, condition, () -> "");
    }

    void await(String what, Condition condition, Report report) throws InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        while (!holds(condition)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        "waited " + limit.toSeconds() + " s in vain for " + what + " " + checked(report::read));
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean holds(Condition condition) throws InterruptedException {
        return checked(condition::holds);
    }

    private static <T> T checked(Callable<T> question) throws InterruptedException {
        try {
            return question.call();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
