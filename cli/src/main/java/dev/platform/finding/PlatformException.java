package dev.platform.finding;

import org.jspecify.annotations.Nullable;

/** The world failed: disk, Git, network. A mistake in a spec is a {@link Finding} instead. */
public final class PlatformException extends RuntimeException {
    private final String problem;
    private final String hint;

    public PlatformException(String problem, String hint) {
        this(problem, hint, null);
    }

    public PlatformException(String problem, String hint, @Nullable Throwable cause) {
        super(problem, cause);
        this.problem = problem;
        this.hint = hint;
    }

    public String problem() {
        return problem;
    }

    public String hint() {
        return hint;
    }
}
