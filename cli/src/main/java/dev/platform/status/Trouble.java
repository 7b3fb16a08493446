package dev.platform.status;

import java.util.List;

/**
 * Something that isn't as it should be.
 *
 * @param object what it is about, such as {@code Deployment web}
 */
public record Trouble(State state, Reason reason, String object, String message, String hint) {
    static State worst(List<Trouble> troubles) {
        return State.worst(troubles.stream().map(Trouble::state));
    }
}
