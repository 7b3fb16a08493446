package dev.platform.status;

import dev.platform.model.Service;
import dev.platform.status.Commits.Relation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges one service by its objects. */
final class ServiceJudgement {
    private final Service service;
    private final LiveProduct live;
    private final @Nullable ApplicationStatus application;
    private final Instant now;
    private final List<LiveObject> pods;
    private final List<Trouble> troubles = new ArrayList<>();

    ServiceJudgement(Service service, LiveProduct live, @Nullable ApplicationStatus application, Instant now) {
        this.service = service;
        this.live = live;
        this.application = application;
        this.now = now;
        this.pods = live.of(LiveKind.POD, service.name()).toList();
    }

    ServiceStatus status() {
        LiveObject object = object();
        WorkloadStatus workload = object == null || !service.type().isLongRunning() ? null : workload(object);
        AutoscalerStatus autoscaler = live.of(LiveKind.AUTOSCALER, service.name())
                .findFirst()
                .or(() -> live.all(LiveKind.AUTOSCALER).stream()
                        .filter(scaler -> scaler.name().equals(service.name()))
                        .findFirst())
                .map(AutoscalerStatus::of)
                .orElse(null);
        RunningImages images = RunningImages.of(service.container().image(), service.name(), pods, templates(object));
        boolean seen = live.knows(kind());
        addApplication();
        addWorkload(object, workload, seen);
        if (autoscaler != null) {
            troubles.addAll(autoscaler.troubles());
        }
        addVersions(images, workload);
        State state = State.worst(
                Stream.concat(troubles.stream().map(Trouble::state), seen ? Stream.of() : Stream.of(State.UNKNOWN)));
        return new ServiceStatus(
                service.name(), service.type(), state, images, workload, autoscaler, application, sorted(troubles));
    }

    private LiveKind kind() {
        return switch (service.type()) {
            case WEB, INTERNAL, WORKER -> LiveKind.DEPLOYMENT;
            case CRON -> LiveKind.CRON_JOB;
            case JOB -> LiveKind.JOB;
        };
    }

    /** A Rollout takes the pods of a Deployment. Of a job there may be one a version. */
    private @Nullable LiveObject object() {
        return live.of(LiveKind.ROLLOUT, service.name())
                .findFirst()
                .or(() -> live.of(kind(), service.name())
                        .max(Comparator.comparing(object -> object.text("metadata", "creationTimestamp"))))
                .orElse(null);
    }

    private WorkloadStatus workload(LiveObject object) {
        return live.all(LiveKind.ROLLOUT).contains(object)
                ? WorkloadStatus.rollout(object)
                : WorkloadStatus.deployment(object);
    }

    /** What a next pod would run. */
    private List<LiveObject> templates(@Nullable LiveObject object) {
        if (object == null) {
            return List.of();
        }
        if (service.type().isLongRunning()) {
            return live.of(LiveKind.DEPLOYMENT, service.name())
                    .map(deployment -> deployment.at("spec", "template"))
                    .toList();
        }
        LiveObject template = object.at("spec", "jobTemplate", "spec", "template");
        return List.of(template.isEmpty() ? object.at("spec", "template") : template);
    }

    private void addApplication() {
        if (application != null) {
            troubles.addAll(application.troubles());
        } else if (live.knows(LiveKind.APPLICATION)) {
            troubles.add(ProductJudgement.applicationMissing(service.product(), service.name()));
        }
    }

    private void addWorkload(@Nullable LiveObject object, @Nullable WorkloadStatus workload, boolean seen) {
        List<LiveObject> events = live.all(LiveKind.EVENT);
        if (object == null) {
            if (seen) {
                troubles.add(missing());
            }
            return;
        }
        if (workload != null) {
            troubles.addAll(workload.troubles());
        } else if (kind() == LiveKind.CRON_JOB) {
            troubles.addAll(RunStatus.cronJob(object, pods));
        } else {
            troubles.addAll(RunStatus.job(object, pods));
        }
        if (!Trouble.worst(troubles).isWell()) {
            ProductJudgement.refusedPods(kind(), object, events).forEach(troubles::add);
        }
        troubles.addAll(new PodTroubles(events, now).of(pods));
    }

    private Trouble missing() {
        boolean coming = ProductJudgement.isComing(live, application);
        String name = service.name() + " isn't in the cluster";
        return new Trouble(
                coming ? State.PROGRESSING : State.DEGRADED,
                Reason.WORKLOAD_MISSING,
                kind().kind() + " " + service.name(),
                coming ? name + " yet" : name,
                "has it been merged, and has Argo CD synced it?");
    }

    private void addVersions(RunningImages images, @Nullable WorkloadStatus workload) {
        if (images.isAmbiguous()) {
            troubles.add(version(
                    State.WARNING,
                    Reason.IMAGES_DIFFER,
                    "pods of the same version run different images: "
                            + images.digests().stream().sorted().toList(),
                    "the tag was moved: deploy with a digest, and never push a tag twice"));
        }
        if (images.isWanted()) {
            return;
        }
        boolean unseen = application != null && application.relation() == Relation.UNSEEN;
        boolean moving = workload != null && Trouble.worst(workload.troubles()) == State.PROGRESSING;
        boolean wrong = application != null && application.isCurrent() && !moving;
        String versions = String.join(", ", images.versions());
        troubles.add(version(
                unseen ? State.WARNING : wrong ? State.DEGRADED : State.PROGRESSING,
                Reason.VERSION_DIFFERS,
                "Git has " + images.wantedVersion() + ", and " + versions
                        + (images.pods().size() > 1 ? " run" : " runs"),
                unseen
                        ? "this copy is behind what is synced: git pull"
                        : "see what else is said of it; `git pull` if this" + " copy may be old"));
    }

    private Trouble version(State state, Reason reason, String message, String hint) {
        return new Trouble(state, reason, "service " + service.name(), message, hint);
    }

    /** Worst first. That an Application isn't healthy says nothing where the cause is told. */
    static List<Trouble> sorted(List<Trouble> troubles) {
        return troubles.stream()
                .filter(trouble -> trouble.reason() != Reason.APPLICATION_HEALTH
                        || troubles.stream()
                                .noneMatch(other -> other.reason() != Reason.APPLICATION_HEALTH
                                        && other.state().compareTo(trouble.state()) >= 0))
                .distinct()
                .sorted(Comparator.comparing(Trouble::state).reversed())
                .toList();
    }
}
