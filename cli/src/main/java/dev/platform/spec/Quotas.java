package dev.platform.spec;

import static java.util.Objects.requireNonNull;

import dev.platform.model.Quantity;
import dev.platform.model.Quota;
import org.jspecify.annotations.Nullable;

/** Makes quotas of sizes and of what a grant says in their place. */
final class Quotas {
    private static final Quantity NONE = Quantity.parse("0");

    private Quotas() {}

    /** A size that has at least CPU, memory and pods. */
    static Quota size(QuotaSpec spec) {
        Quantity memory = requireNonNull(spec.memory());
        return new Quota(
                requireNonNull(spec.cpu()),
                memory,
                Defaults.or(spec.ephemeralStorage(), memory),
                Defaults.or(spec.storage(), NONE),
                Defaults.or(spec.volumes(), 0),
                requireNonNull(spec.pods()),
                Defaults.or(spec.services(), Defaults.SERVICES));
    }

    /** The size with what the grant says in its place. */
    static Quota granted(Quota size, @Nullable QuotaSpec grant) {
        if (grant == null) {
            return size;
        }
        return new Quota(
                Defaults.or(grant.cpu(), size.cpu()),
                Defaults.or(grant.memory(), size.memory()),
                Defaults.or(grant.ephemeralStorage(), size.ephemeralStorage()),
                Defaults.or(grant.storage(), size.storage()),
                Defaults.or(grant.volumes(), size.volumes()),
                Defaults.or(grant.pods(), size.pods()),
                Defaults.or(grant.services(), size.services()));
    }
}
