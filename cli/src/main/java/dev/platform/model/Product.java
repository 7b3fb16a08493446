package dev.platform.model;

import dev.platform.finding.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A product: what its team wishes, within what it was granted.
 *
 * @param extra manifests that the team writes itself, by the name of the file
 * @param source product.yaml
 */
public record Product(
        String name,
        String displayName,
        String description,
        Grant grant,
        SortedMap<String, Service> services,
        Holdings holdings,
        List<TeamAlert> alerts,
        SortedMap<String, String> extra,
        Source source) {

    public Team owner() {
        return grant.owner();
    }

    /**
     * What the platform team granted.
     *
     * @param imagePrefixes the starts of the image names that it may use, each with a slash at its end
     * @param domains its own domains, beside the default one
     * @param internet whether its services may call the internet
     * @param source grant.yaml
     */
    public record Grant(
            Team owner,
            String size,
            Quota quota,
            Lifecycle lifecycle,
            @Nullable LocalDate expires,
            Tier tier,
            List<String> imagePrefixes,
            List<HostName> domains,
            boolean internet,
            Source source) {}

    /** Its hosts outside the default domain, in the order of the alphabet. */
    public List<HostName> ownHosts() {
        return services.values().stream()
                .flatMap(service -> service.hosts().stream())
                .filter(Service.Host::own)
                .map(Service.Host::name)
                .distinct()
                .sorted(Comparator.comparing(HostName::value))
                .toList();
    }

    /** The most pods at a time of services that use a store. */
    public int mostPodsUsing(Store store) {
        return services.values().stream()
                .filter(service -> service.stores().contains(store))
                .mapToInt(Service::mostPods)
                .sum();
    }

    /** One for the default domain, and one for each host outside of it. */
    public int certificates() {
        return isPublic() ? 1 + ownHosts().size() : 0;
    }

    /** Whether one of its services is reached from outside. */
    public boolean isPublic() {
        return services.values().stream().anyMatch(service -> service.type() == ServiceType.WEB);
    }
}
