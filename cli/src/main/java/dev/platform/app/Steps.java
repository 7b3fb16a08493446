package dev.platform.app;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hears of each step of a run while it is taken; for a person who waits. */
public interface Steps {
    /** Nobody waits. */
    Steps UNHEARD = new Steps() {
        @Override
        public <T extends @Nullable Object> T take(String doing, Supplier<T> work, Function<? super T, String> done) {
            return work.get();
        }

        @Override
        public <T extends @Nullable Object> T lend(Supplier<T> work, Function<? super T, String> done) {
            return work.get();
        }
    };

    /**
     * Does the work.
     *
     * @param doing what is done, such as "rendering 217 files"
     * @param done what was done, said of the result
     */
    <T extends @Nullable Object> T take(String doing, Supplier<T> work, Function<? super T, String> done);

    /** Does work that may need the terminal for itself, as Git does when it asks for a password. */
    <T extends @Nullable Object> T lend(Supplier<T> work, Function<? super T, String> done);
}
