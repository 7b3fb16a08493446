package dev.platform.app;

import dev.platform.model.Name;
import dev.platform.spec.VersionsSpec.VersionSpec;

/** A version for a service of a product. */
public record ServiceVersion(Name product, Name service, VersionSpec version) {
    /** The service as a person names it. */
    public String name() {
        return product + "/" + service;
    }
}
