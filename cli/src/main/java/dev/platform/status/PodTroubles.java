package dev.platform.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What keeps pods from serving.
 *
 * @param events warnings of their namespace; none if they weren't asked for
 */
record PodTroubles(List<LiveObject> events, Instant now) {
    /** A cluster autoscaler needs some minutes to bring a node. */
    private static final Duration NODE_COMES = Duration.ofMinutes(5);

    private static final Duration STARTS = Duration.ofMinutes(2);
    private static final Duration READY = Duration.ofMinutes(1);
    private static final Duration RECENT = Duration.ofHours(1);
    private static final int KILLED = 128;

    /** One trouble for all pods that have the same. */
    List<Trouble> of(List<LiveObject> pods) {
        Map<List<Object>, Trouble> first = new LinkedHashMap<>();
        Map<List<Object>, Integer> counts = new LinkedHashMap<>();
        pods.stream().flatMap(this::of).forEach(trouble -> {
            List<Object> kind = List.of(trouble.reason(), trouble.message());
            first.putIfAbsent(kind, trouble);
            counts.merge(kind, 1, Integer::sum);
        });
        return first.entrySet().stream()
                .map(entry -> counted(entry.getValue(), Objects.requireNonNull(counts.get(entry.getKey()))))
                .toList();
    }

    private static Trouble counted(Trouble trouble, int count) {
        String object = trouble.object() + (count == 1 ? "" : " and " + (count - 1) + " more");
        return new Trouble(trouble.state(), trouble.reason(), object, trouble.message(), trouble.hint());
    }

    private Stream<Trouble> of(LiveObject pod) {
        if (pod.isLeaving() || List.of("Succeeded", "Failed").contains(pod.text("status", "phase"))) {
            return Stream.of();
        }
        if (pod.has("PodScheduled", "False")) {
            return Stream.of(unschedulable(pod));
        }
        return Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(field -> pod.items("status", field).stream())
                .map(container -> new ContainerReading(pod, container).trouble())
                .filter(Objects::nonNull)
                .limit(1);
    }

    private Trouble unschedulable(LiveObject pod) {
        LiveObject condition = pod.condition("PodScheduled");
        boolean patient = isWithin(NODE_COMES, condition.time("lastTransitionTime"));
        return new Trouble(
                patient ? State.PROGRESSING : State.DEGRADED,
                Reason.UNSCHEDULABLE,
                "Pod " + pod.name(),
                "no node takes it: "
                        + Refusals.shortened(condition.text("message").replaceFirst(" preemption: .*", "")),
                "a new node may come in some minutes; else let it ask for less, or tell the platform team: the node"
                        + " pools are at their maximum");
    }

    /** What is without a time is taken for old. */
    private boolean isWithin(Duration span, @Nullable Instant time) {
        return time != null && time.plus(span).isAfter(now);
    }

    /** The newest warning about a pod; empty if there is none. */
    private String event(LiveObject pod, String reasons) {
        return events.stream()
                .filter(event -> event.text("involvedObject", "name").equals(pod.name()))
                .filter(event -> event.text("reason").matches(reasons))
                .max(Comparator.comparing(event -> event.text("lastTimestamp")))
                .map(event -> Refusals.shortened(event.text("message")))
                .orElse("");
    }

    /** How a container ended. */
    static String end(LiveObject last) {
        int code = last.count("exitCode");
        String text = "exit code " + code;
        if (last.text("reason").equals("OOMKilled")) {
            return text + ": out of memory";
        }
        return code > KILLED ? text + ": killed by signal " + (code - KILLED) : text;
    }

    /** One container of a pod. */
    private final class ContainerReading {
        private final LiveObject pod;
        private final LiveObject container;
        private final String name;

        ContainerReading(LiveObject pod, LiveObject container) {
            this.pod = pod;
            this.container = container;
            this.name = container.text("name");
        }

        @Nullable
        Trouble trouble() {
            LiveObject waiting = container.at("state", "waiting");
            LiveObject ended = container.at("state", "terminated");
            if (!waiting.isEmpty()) {
                return waiting(waiting.text("reason"), Refusals.shortened(waiting.text("message")));
            }
            if (!ended.isEmpty()) {
                return ended.count("exitCode") == 0 ? null : crash(ended);
            }
            return container.isTrue("ready") ? killed() : unready();
        }

        private @Nullable Trouble waiting(String reason, String message) {
            return switch (reason) {
                case "CrashLoopBackOff" -> crash(container.at("lastState", "terminated"));
                case "ImagePullBackOff",
                        "ErrImagePull",
                        "InvalidImageName",
                        "ErrImageNeverPull",
                        "RegistryUnavailable" ->
                    trouble(
                            State.DEGRADED,
                            Reason.IMAGE_NOT_PULLED,
                            "the image " + container.text("image") + " can't be pulled: " + message,
                            "is it pushed under that tag, and may the cluster read the registry?");
                case "CreateContainerConfigError", "CreateContainerError", "RunContainerError" ->
                    trouble(
                            State.DEGRADED,
                            Reason.CONTAINER_NOT_CREATED,
                            "container '" + name + "' can't be made: " + message,
                            "a Secret or ConfigMap that it names may be missing: is its value in the store of secrets?");
                default -> starting();
            };
        }

        /** The kubelet mounts and pulls; where that hangs, an event says why. */
        private Trouble starting() {
            String event = event(pod, "FailedMount|FailedAttachVolume|FailedCreatePodSandBox|Failed");
            boolean patient = isWithin(STARTS, pod.time("status", "startTime"));
            return trouble(
                    patient ? State.PROGRESSING : State.DEGRADED,
                    patient ? Reason.POD_STARTING : Reason.CONTAINER_NOT_CREATED,
                    "container '" + name + "' " + (patient ? "is being made" : "isn't made yet")
                            + (event.isEmpty() ? "" : ": " + event),
                    "its events tell more: kubectl -n " + pod.namespace() + " describe pod " + pod.name());
        }

        private Trouble crash(LiveObject last) {
            boolean outOfMemory = last.text("reason").equals("OOMKilled");
            return trouble(
                    State.DEGRADED,
                    outOfMemory ? Reason.OUT_OF_MEMORY : Reason.CRASH_LOOP,
                    "container '" + name + "' crashes again and again, last with " + end(last),
                    outOfMemory ? memory() : logs());
        }

        private String memory() {
            return "it needs more memory than it asks for: raise resources.requests.memory in product.yaml";
        }

        private String logs() {
            return "its last words: kubectl -n " + pod.namespace() + " logs " + pod.name() + " -c " + name
                    + " --previous";
        }

        /** It serves again. */
        private @Nullable Trouble killed() {
            LiveObject last = container.at("lastState", "terminated");
            return last.text("reason").equals("OOMKilled") && isWithin(RECENT, last.time("finishedAt"))
                    ? trouble(
                            State.WARNING,
                            Reason.OUT_OF_MEMORY,
                            "container '" + name + "' was killed within the last hour: out of memory",
                            memory())
                    : null;
        }

        private Trouble unready() {
            Instant since = container.time("state", "running", "startedAt");
            boolean starting = !container.isTrue("started") || isWithin(READY, since);
            String event = event(pod, "Unhealthy");
            return starting
                    ? trouble(
                            State.PROGRESSING,
                            Reason.POD_STARTING,
                            "container '" + name + "' is starting" + (event.isEmpty() ? "" : ": " + event),
                            "wait")
                    : trouble(
                            State.DEGRADED,
                            Reason.READINESS_FAILING,
                            "container '" + name + "' runs, and says that it isn't ready"
                                    + (event.isEmpty() ? "" : ": " + event),
                            "what does readinessProbe in product.yaml ask, and what does the log say? kubectl -n "
                                    + pod.namespace() + " logs " + pod.name() + " -c " + name);
        }

        private Trouble trouble(State state, Reason reason, String message, String hint) {
            return new Trouble(state, reason, "Pod " + pod.name(), message, hint);
        }
    }
}
