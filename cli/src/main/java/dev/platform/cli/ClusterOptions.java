package dev.platform.cli;

import dev.platform.cluster.ClusterChoice;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of a command that talks to a cluster. */
final class ClusterOptions {
    @Option(
            names = "--kubeconfig",
            paramLabel = "FILE",
            description = "The file that says how to reach the cluster. Default: KUBECONFIG, or else ~/.kube/config.")
    private @Nullable Path kubeconfig;

    @Option(names = "--context", paramLabel = "NAME", description = "The context in it. Default: the current one.")
    private @Nullable String context;

    ClusterChoice choice(Terminal terminal) {
        return new ClusterChoice(kubeconfig, context, terminal.folder(), terminal.environment());
    }
}
