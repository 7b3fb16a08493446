package dev.platform.cluster;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which cluster a command talks to, found as kubectl finds it.
 *
 * @param kubeconfig null for the files of {@code KUBECONFIG}, or else {@code ~/.kube/config}
 * @param context null for the current one
 * @param folder the one that relative paths start from
 */
public record ClusterChoice(
        @Nullable Path kubeconfig, @Nullable String context, Path folder, Map<String, String> environment) {}
