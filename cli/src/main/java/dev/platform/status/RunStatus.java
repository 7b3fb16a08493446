package dev.platform.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether what runs now and then has ended well the last time. */
final class RunStatus {
    private RunStatus() {}

    /** Kubernetes keeps the time of the last start and of the last success. */
    static List<Trouble> cronJob(LiveObject cronJob, List<LiveObject> pods) {
        Instant started = cronJob.time("status", "lastScheduleTime");
        Instant succeeded = cronJob.time("status", "lastSuccessfulTime");
        boolean running = !cronJob.items("status", "active").isEmpty();
        if (started == null || running || (succeeded != null && !succeeded.isBefore(started))) {
            return List.of();
        }
        return List.of(failed(cronJob, "CronJob", "the run of " + started + " failed", pods));
    }

    static List<Trouble> job(LiveObject job, List<LiveObject> pods) {
        if (job.has("Complete", "True")) {
            return List.of();
        }
        LiveObject failure = job.condition("Failed");
        if (failure.text("status").equals("True")) {
            String why =
                    Refusals.of(failure.text("reason"), Reason.JOB_FAILED, "").sentence();
            return List.of(failed(job, "Job", "it failed: " + why, pods));
        }
        return List.of(
                new Trouble(State.PROGRESSING, Reason.ROLLING_OUT, "Job " + job.name(), "it hasn't ended yet", "wait"));
    }

    private static Trouble failed(LiveObject object, String kind, String message, List<LiveObject> pods) {
        String end = pods.stream()
                .filter(pod -> pod.text("status", "phase").equals("Failed"))
                .max(Comparator.comparing(pod -> pod.text("metadata", "creationTimestamp")))
                .map(RunStatus::end)
                .orElse("");
        String namespace = object.namespace();
        return new Trouble(
                State.DEGRADED,
                Reason.JOB_FAILED,
                kind + " " + object.name(),
                message + end,
                "its pods' logs tell why: kubectl -n " + namespace + " logs -l " + LiveProduct.INSTANCE + "="
                        + object.label(LiveProduct.INSTANCE));
    }

    private static String end(LiveObject pod) {
        List<String> ends = new ArrayList<>();
        for (LiveObject container : pod.items("status", "containerStatuses")) {
            LiveObject ended = container.at("state", "terminated");
            if (ended.count("exitCode") != 0) {
                ends.add(PodTroubles.end(ended));
            }
        }
        return ends.isEmpty() ? "" : "; its last pod ended with " + String.join(", ", ends);
    }
}
