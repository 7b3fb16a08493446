package dev.platform.model;

import dev.platform.finding.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A product: what its team wishes, within what it was granted.
 *
 * @param dashboards of Grafana that the team draws itself, as JSON, by their names
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
        SortedMap<String, String> dashboards,
        SortedMap<String, Manifest> extra,
        Source source) {

    public Team owner() {
        return grant.owner();
    }

    /**
     * What the platform team granted.
     *
     * @param imagePrefixes the starts of the image names that it may use, each with a slash at its end
     * @param domains its own domains, beside the default one
     * @param started the day an experiment began; null where nobody wrote it down
     * @param retirement null unless it is on its way out
     * @param internet whether its services may call the internet
     * @param source grant.yaml
     */
    public record Grant(
            Team owner,
            String size,
            Quota quota,
            Lifecycle lifecycle,
            @Nullable LocalDate started,
            @Nullable LocalDate expires,
            @Nullable Retirement retirement,
            Tier tier,
            List<String> imagePrefixes,
            List<HostName> domains,
            boolean internet,
            Source source) {}

    /** Whether it is on its way out. */
    public boolean isEnding() {
        return grant.retirement() != null;
    }

    /** Whether its services are gone. */
    public boolean isRetired() {
        return grant.retirement() != null && grant.retirement().state() == Retirement.State.RETIRED;
    }

    /** Its services as they run: on its way out without pods and routes, and retired only those that hold a disk. */
    public List<Service> running() {
        return services.values().stream()
                .filter(service -> !isRetired() || !service.disks().isEmpty())
                .map(service -> isEnding() ? service.drained() : service)
                .toList();
    }

    /** What is left of the manifests that the team writes itself. */
    public SortedMap<String, Manifest> runningExtra() {
        SortedMap<String, Manifest> left = new TreeMap<>(extra);
        left.values().removeIf(manifest -> isRetired() ? !manifest.isDisk() : isEnding() && manifest.isRunning());
        return left;
    }

    /** Whether nothing of it shall be kept, so that the cluster may let it go. */
    public boolean isGivenUp() {
        return isRetired()
                && (data().isEmpty()
                        || Objects.requireNonNull(grant.retirement()).data() == Retirement.DataPolicy.DELETE);
    }

    /** What would be lost with it, in the words of its spec; caches hold nothing that anybody misses. */
    public List<String> data() {
        List<String> data = new ArrayList<>();
        holdings.databases().keySet().forEach(name -> data.add("the database '" + name + "'"));
        holdings.buckets().keySet().forEach(name -> data.add("the bucket '" + name + "'"));
        holdings.queues().keySet().forEach(name -> data.add("the queue '" + name + "'"));
        services.values()
                .forEach(service -> service.disks()
                        .forEach(disk -> data.add("the volume '" + disk.name() + "' of '" + service.name() + "'")));
        extra.forEach((file, manifest) -> {
            if (manifest.isKeeping()) {
                data.add("the " + manifest.kind() + " of extra/" + file);
            }
        });
        return List.copyOf(data);
    }

    /** The products that its services call, itself among them where they call each other. */
    public SortedSet<String> called() {
        return services.values().stream()
                .flatMap(service -> service.access().callees().stream())
                .map(Service.Callee::product)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Its hosts outside the default domain, in the order of the alphabet. */
    public List<HostName> ownHosts() {
        return hosts(services.values().stream(), true);
    }

    /**
     * Its hosts that are reached from there, in the order of the alphabet.
     *
     * @param own whether those outside the default domain, or those in it
     */
    public List<HostName> hosts(Visibility visibility, boolean own) {
        return hosts(
                services.values().stream().filter(service -> service.ingress().visibility() == visibility), own);
    }

    private static List<HostName> hosts(Stream<Service> services, boolean own) {
        return services.flatMap(service -> service.hosts().stream())
                .filter(host -> host.own() == own)
                .map(Service.Host::name)
                .distinct()
                .sorted(Comparator.comparing(HostName::value))
                .toList();
    }

    /** From where its services are reached. */
    public SortedSet<Visibility> visibilities() {
        return services.values().stream()
                .filter(service -> service.type() == ServiceType.WEB)
                .map(service -> service.ingress().visibility())
                .collect(Collectors.toCollection(TreeSet::new));
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
        return hasHosts() ? 1 + ownHosts().size() : 0;
    }

    /** Whether one of its services is reached from outside. */
    public boolean hasHosts() {
        return !visibilities().isEmpty();
    }
}
