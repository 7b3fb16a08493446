package dev.platform.isolation;

import dev.platform.finding.Location;
import java.util.List;

/**
 * What one end of a connection says to it.
 *
 * @param isolated whether any policy chooses the pods of this end; if none does, everything is open
 * @param allowances the rules that let it pass
 */
public record Side(boolean isolated, List<Allowance> allowances) {
    public Side {
        allowances = List.copyOf(allowances);
    }

    /**
     * A rule that lets a connection pass.
     *
     * @param named whether it names the other end's namespace and pods, so that its author must have meant them
     */
    public record Allowance(String policy, Location where, boolean named) {}

    public boolean isOpen() {
        return !isolated || !allowances.isEmpty();
    }

    /** Whether this end was opened for the other one on purpose. */
    boolean isConsent() {
        return allowances.stream().anyMatch(Allowance::named);
    }
}
