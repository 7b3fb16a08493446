package dev.platform.status;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a product is, compared with Git.
 *
 * @param applications those of what its services share
 * @param caches what keeps them
 * @param troubles those of no service
 * @param unread what we were not allowed to read
 */
public record ProductStatus(
        String name,
        String team,
        State state,
        List<ServiceStatus> services,
        List<ApplicationStatus> applications,
        List<DatabaseStatus> databases,
        List<WorkloadStatus> caches,
        List<VolumeStatus> volumes,
        List<CertificateStatus> certificates,
        List<QuotaStatus> quotas,
        List<Trouble> troubles,
        Set<LiveKind> unread) {

    /** Those of the product and of its services, worst first. */
    public List<Trouble> allTroubles() {
        return Stream.concat(troubles.stream(), services.stream().flatMap(service -> service.troubles().stream()))
                .sorted(Comparator.comparing(Trouble::state).reversed())
                .toList();
    }

    /** Whether nothing of it could be read. */
    public boolean isUnseen() {
        return state == State.UNKNOWN && services.stream().allMatch(service -> service.state() == State.UNKNOWN);
    }
}
