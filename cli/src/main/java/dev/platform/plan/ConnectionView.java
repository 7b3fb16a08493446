package dev.platform.plan;

import dev.platform.model.Connection;
import dev.platform.model.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An environment variable that tells of a store; it is either of the two.
 *
 * @param plain a value that may refer to variables before it
 */
record ConnectionView(
        String variable,
        @Nullable Reference reference,
        @Nullable Plain plain) {

    static List<ConnectionView> of(List<Store> stores) {
        return Connection.of(stores).stream()
                .flatMap(connection -> connection.variables().stream())
                .map(each -> new ConnectionView(
                        each.name(),
                        each.secret() == null ? null : new Reference(each.secret(), each.value()),
                        each.secret() == null ? new Plain(each.value()) : null))
                .toList();
    }

    /** A key of a Secret. */
    record Reference(String secret, String key) {}

    /** A value as Kubernetes reads it. */
    record Plain(String text) {}
}
