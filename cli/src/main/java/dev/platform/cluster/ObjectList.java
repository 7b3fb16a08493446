package dev.platform.cluster;

import java.util.List;
import java.util.Map;

/**
 * What an API server answers to a list of one kind.
 *
 * @param items empty unless the answer was given
 */
public record ObjectList(Access access, List<Map<String, Object>> items) {
    /** Whether there was an answer. */
    public enum Access {
        ANSWERED,
        /** We may not read it. */
        FORBIDDEN,
        /** The server doesn't know the kind. */
        UNKNOWN;
    }

    static ObjectList without(Access access) {
        return new ObjectList(access, List.of());
    }
}
