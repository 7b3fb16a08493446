package dev.platform.spec;

import dev.platform.model.HostName;
import dev.platform.model.Name;
import dev.platform.yaml.Doc;
import java.time.LocalDate;
import java.util.Map;

/**
 * Names that rest after their product is gone: {@code clusters/tombstones.yaml}, written by {@code platform retire} and
 * {@code platform expire}.
 *
 * <pre>{@code
 * apiVersion: platform.dev/v1
 * kind: Tombstones
 * metadata:
 *   name: tombstones
 * spec:
 *   products:
 *     quiz:
 *       until: 2027-03-15
 *   hosts:
 *     quiz.example:
 *       product: quiz
 *       until: 2027-03-15
 * }</pre>
 */
@Doc("Names that rest after their product is gone. `platform retire` and `platform expire` write it.")
public record TombstonesSpec(
        @Doc("Names that no product may have.") Map<Name, ProductTombstoneSpec> products,

        @Doc("Hosts and domains at which, and below which, no product may be reached.")
        Map<HostName, HostTombstoneSpec> hosts) {

    /** The name of a product that is gone. */
    @Doc("The name of a product that is gone.")
    public record ProductTombstoneSpec(
            @Doc(value = "The last day that it rests.", example = "2027-03-15")
            LocalDate until) {}

    /** A host or a domain of a product that is gone. */
    @Doc("A host or a domain of a product that is gone.")
    public record HostTombstoneSpec(
            @Doc(value = "The product that had it.", example = "quiz")
            Name product,

            @Doc(value = "The last day that it rests.", example = "2027-03-15")
            LocalDate until) {}
}
