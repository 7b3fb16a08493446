package dev.platform.golden;

import dev.platform.tree.RepoPath;
import java.util.Map;

/** A rendered Kubernetes object. */
record Manifest(RepoPath path, Fields object) {
    String kind() {
        return object.text("kind");
    }

    String group() {
        String version = object.text("apiVersion");
        return version.substring(0, Math.max(version.indexOf('/'), 0));
    }

    String name() {
        return object.in("metadata").text("name");
    }

    String namespace() {
        return object.in("metadata").text("namespace");
    }

    Fields labels() {
        return object.in("metadata", "labels");
    }

    Fields spec() {
        return object.in("spec");
    }

    /** Where the pods of a workload are described; empty for everything else. */
    Fields podTemplate() {
        return switch (kind()) {
            case "Deployment", "Job", "StatefulSet" -> spec().in("template");
            case "CronJob" -> spec().in("jobTemplate", "spec", "template");
            default -> Fields.of(null);
        };
    }

    /** The labels of its pods; empty for what has none. CloudNativePG makes those of its kinds, and labels them. */
    Fields podLabels() {
        return switch (kind()) {
            case "Cluster" -> Fields.of(Map.of("cnpg.io/cluster", name()));
            case "Pooler" -> Fields.of(Map.of("cnpg.io/poolerName", name()));
            default -> podTemplate().in("metadata", "labels");
        };
    }

    boolean isWorkload() {
        return !podTemplate().isEmpty();
    }

    String id() {
        return group() + "/" + kind() + "/" + namespace() + "/" + name();
    }

    @Override
    public String toString() {
        return path.value();
    }
}
