package dev.platform.status;

import dev.platform.model.Cache;
import dev.platform.model.Database;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.status.Commits.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges what runs of a product by what Git says of it. It asks nobody, and the time is given. */
public final class ProductJudgement {
    private final Product product;
    private final LiveProduct live;
    private final Commits commits;
    private final Instant now;
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<String, ApplicationStatus> applications = new TreeMap<>();

    private ProductJudgement(Product product, LiveProduct live, Commits commits, Instant now) {
        this.product = product;
        this.live = live;
        this.commits = commits;
        this.now = now;
    }

    public static ProductStatus of(Product product, LiveProduct live, Commits commits, Instant now) {
        return new ProductJudgement(product, live, commits, now).status();
    }

    private ProductStatus status() {
        for (LiveObject application : live.all(LiveKind.APPLICATION)) {
            applications.put(application.name(), ApplicationStatus.of(application, commits));
        }
        addBehind();
        List<ServiceStatus> services = services()
                .map(service -> new ServiceJudgement(
                                service, live, applications.remove(product.name() + "." + service.name()), now)
                        .status())
                .toList();
        applications.values().forEach(application -> troubles.addAll(application.troubles()));
        addMissing();
        List<DatabaseStatus> databases = databases();
        List<WorkloadStatus> caches = caches();
        addPods();
        List<VolumeStatus> volumes = live.all(LiveKind.VOLUME_CLAIM).stream()
                .map(claim -> VolumeStatus.of(claim, live.all(LiveKind.EVENT), now))
                .toList();
        volumes.forEach(volume -> troubles.addAll(volume.troubles()));
        List<CertificateStatus> certificates = live.all(LiveKind.CERTIFICATE).stream()
                .map(certificate -> CertificateStatus.of(certificate, now))
                .toList();
        certificates.forEach(certificate -> troubles.addAll(certificate.troubles()));
        List<QuotaStatus> quotas =
                live.all(LiveKind.QUOTA).stream().flatMap(QuotaStatus::of).toList();
        troubles.addAll(QuotaStatus.troubles(quotas));
        return new ProductStatus(
                product.name(),
                product.owner().name(),
                state(services),
                services,
                List.copyOf(applications.values()),
                databases,
                caches,
                volumes,
                certificates,
                quotas,
                ServiceJudgement.sorted(troubles),
                live.unread());
    }

    /** Those that have to be there: of a retired product a disk may be left, and nothing that runs. */
    private Stream<Service> services() {
        return product.isRetired() ? Stream.of() : product.running().stream();
    }

    private State state(List<ServiceStatus> services) {
        return State.worst(Stream.of(
                        troubles.stream().map(Trouble::state),
                        services.stream().map(ServiceStatus::state),
                        live.isSeen() ? Stream.<State>of() : Stream.of(State.UNKNOWN))
                .flatMap(states -> states));
    }

    /** What is synced isn't known here: nothing can be said of what differs. */
    private void addBehind() {
        applications.values().stream()
                .filter(application -> application.relation() == Relation.UNSEEN)
                .findFirst()
                .ifPresent(application -> troubles.add(new Trouble(
                        State.WARNING,
                        Reason.COPY_BEHIND,
                        "Application " + application.name(),
                        "Argo CD has synced the commit " + application.revision() + ", which this copy doesn't have",
                        "git pull")));
    }

    private void addMissing() {
        if (live.knows(LiveKind.APPLICATION) && !applications.containsKey(product.name() + ".base")) {
            troubles.add(applicationMissing(product.name(), "base"));
        }
    }

    /** Whether Argo CD may still be on its way to make something; who can't ask it can't know. */
    static boolean isComing(LiveProduct live, @Nullable ApplicationStatus application) {
        return live.knows(LiveKind.APPLICATION) && (application == null || !application.isCurrent());
    }

    static Trouble applicationMissing(String product, String part) {
        return new Trouble(
                State.PROGRESSING,
                Reason.APPLICATION_MISSING,
                "Application " + product + "." + part,
                "Argo CD has no such Application yet",
                "has it been merged? It comes with the Application '" + product + "', and that one with 'root'");
    }

    /** What the API server said when pods were to be made; the owner of pods tells it by an event only. */
    static Stream<Trouble> refusedPods(LiveKind kind, LiveObject owner, List<LiveObject> events) {
        return events.stream()
                .filter(event -> event.text("reason").equals("FailedCreate"))
                .filter(event -> event.text("involvedObject", "name").equals(owner.name()))
                .max(Comparator.comparing(event -> event.text("lastTimestamp")))
                .map(event -> Refusals.of(
                        event.text("message"), Reason.POD_NOT_CREATED, "correct what it names in product.yaml"))
                .map(refusal -> new Trouble(
                        State.DEGRADED,
                        refusal.reason(),
                        kind.kind() + " " + owner.name(),
                        "no pod can be made: " + refusal.sentence(),
                        refusal.hint()))
                .stream();
    }

    private List<DatabaseStatus> databases() {
        List<DatabaseStatus> databases = new ArrayList<>();
        for (Database database : product.holdings().databases().values()) {
            LiveObject cluster = named(LiveKind.DATABASE, database.object());
            if (cluster != null) {
                databases.add(DatabaseStatus.of(cluster));
            }
        }
        databases.forEach(database -> troubles.addAll(database.troubles()));
        return databases;
    }

    private List<WorkloadStatus> caches() {
        List<WorkloadStatus> caches = new ArrayList<>();
        for (Cache cache : product.holdings().caches().values()) {
            LiveObject set = named(LiveKind.STATEFUL_SET, cache.object());
            if (set != null) {
                WorkloadStatus status = WorkloadStatus.statefulSet(set);
                caches.add(status);
                troubles.addAll(status.troubles());
                if (!status.troubles().isEmpty()) {
                    refusedPods(LiveKind.STATEFUL_SET, set, live.all(LiveKind.EVENT))
                            .forEach(troubles::add);
                }
            }
        }
        return caches;
    }

    private @Nullable LiveObject named(LiveKind kind, String name) {
        LiveObject found = live.all(kind).stream()
                .filter(object -> object.name().equals(name))
                .findFirst()
                .orElse(null);
        if (found == null && live.knows(kind)) {
            boolean coming = isComing(live, applications.get(product.name() + ".data"));
            troubles.add(new Trouble(
                    coming ? State.PROGRESSING : State.DEGRADED,
                    Reason.WORKLOAD_MISSING,
                    kind.kind() + " " + name,
                    coming ? "it isn't in the cluster yet" : "it isn't in the cluster",
                    "the Application " + product.name() + ".data makes it: what is said of that one?"));
        }
        return found;
    }

    /** Those of databases and caches. */
    private void addPods() {
        List<LiveObject> others = live.all(LiveKind.POD).stream()
                .filter(pod -> !product.services().containsKey(pod.label(LiveProduct.INSTANCE)))
                .toList();
        troubles.addAll(new PodTroubles(live.all(LiveKind.EVENT), now).of(others));
    }
}
