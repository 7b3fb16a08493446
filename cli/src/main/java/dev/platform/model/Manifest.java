package dev.platform.model;

import java.util.Set;

/** An object that a team writes itself, as text. */
public record Manifest(String kind, String text) {
    private static final Set<String> KEEPING = Set.of("PersistentVolumeClaim", "StatefulSet");

    /** What has pods, sets their number, or leads requests to them. */
    private static final Set<String> RUNNING = Set.of(
            "CronJob",
            "Deployment",
            "GRPCRoute",
            "HTTPRoute",
            "HorizontalPodAutoscaler",
            "Job",
            "Pod",
            "PodDisruptionBudget",
            "ReplicaSet",
            "Rollout",
            "ScaledObject",
            "StatefulSet");

    boolean isRunning() {
        return RUNNING.contains(kind);
    }

    /** Whether a disk comes with it. */
    boolean isKeeping() {
        return KEEPING.contains(kind);
    }

    boolean isDisk() {
        return kind.equals("PersistentVolumeClaim");
    }
}
