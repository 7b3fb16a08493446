package dev.platform.diff;

import java.util.Map;

/**
 * One object that names another.
 *
 * @param path where it does
 */
record Reference(KubernetesObject from, String path, Target target) {
    /** What is named. */
    sealed interface Target permits Named, Port, Pods, Labelled {}

    /** An object of that name. */
    record Named(String kind, String name) implements Target {
        @Override
        public String toString() {
            return kind + " " + name;
        }
    }

    /** A port of a Service. */
    record Port(String service, String port) implements Target {
        @Override
        public String toString() {
            return "port " + port + " of Service " + service;
        }
    }

    /** Pods with these labels. */
    record Pods(Map<?, ?> labels) implements Target {
        @Override
        public String toString() {
            return "pods with " + labels;
        }
    }

    /** Objects of a kind with these labels. */
    record Labelled(String kind, Map<?, ?> labels) implements Target {
        @Override
        public String toString() {
            return kind + " with " + labels;
        }
    }

    /** The same for the same reference in both trees. */
    String id() {
        return from.key() + "\n" + path + "\n" + target;
    }

    String namespace() {
        return from.key().namespace();
    }
}
