package dev.platform.e2e;

import java.time.Duration;
import java.time.Instant;

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

    void await(String what, Condition condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        while (!holds(condition)) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("waited " + limit.toSeconds() + " s in vain for " + what);
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean holds(Condition condition) throws InterruptedException {
        try {
            return condition.holds();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
