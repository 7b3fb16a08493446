package dev.platform.intake;

import dev.platform.model.HostName;
import dev.platform.model.Name;

/**
 * Where a product comes to.
 *
 * @param domain that of the cluster
 * @param minimumUser the lowest user that a service may run as
 * @param hasCaches whether products may have a cache
 */
public record Site(Name product, HostName domain, int minimumUser, boolean hasCaches) {
    /** Where the value of a key of a secret is kept. */
    String place(Name secret) {
        return "products/" + product + "/" + secret;
    }
}
