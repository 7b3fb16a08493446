package dev.platform.cluster;

import dev.platform.tree.OtherFiles;
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
        @Nullable Path kubeconfig, @Nullable String context, Path folder, Map<String, String> environment) {
    /** Whether there is a kubeconfig, or one was named. */
    public boolean isThere() {
        return kubeconfig != null || Kubeconfig.named(this).stream().anyMatch(OtherFiles::isFile);
    }
}
