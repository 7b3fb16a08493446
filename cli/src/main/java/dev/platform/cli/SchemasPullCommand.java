package dev.platform.cli;

import dev.platform.app.SchemaSite;
import dev.platform.app.SchemaUpdate;
import dev.platform.cluster.ApiServer;
import dev.platform.finding.Findings;
import dev.platform.model.KubernetesVersion;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code platform schemas pull}. */
@Command(
        name = "pull",
        description = {
            "Reads the kinds of a running cluster, and those of its add-ons, and writes their schemas into the"
                    + " repository. It only reads from the cluster, and needs no more than to log in."
        },
        footer = {
            "",
            "Examples:",
            "  platform schemas pull                          from the current context of kubectl",
            "  platform schemas pull --context production",
            "  platform schemas pull --kubeconfig ci.kubeconfig --dry-run"
        })
final class SchemasPullCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Another folder for the schemas than that of the repository's cluster.")
    private @Nullable Path to;

    @Option(names = "--dry-run", description = "Write nothing; show the difference.")
    private boolean dryRun;

    SchemasPullCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SchemasReport report = new SchemasReport(spec, terminal, dryRun);
        Path folder = PlatformCommand.global(spec).folder(terminal);
        Findings findings = new Findings();
        SchemaSite site = to == null
                ? SchemaSite.of(folder, findings)
                : SchemaSite.at(terminal.folder().resolve(to));
        if (site == null) {
            return report.failed(findings).code();
        }
        try (ApiServer server = ApiServer.of(cluster.choice(terminal))) {
            return report.run(site, found -> SchemaUpdate.pull(site, server, found), update -> summary(update, server))
                    .code();
        }
    }

    private static String summary(SchemaUpdate update, ApiServer server) {
        return Report.count(update.kinds(), "kind") + " of Kubernetes " + update.served() + " and its add-ons, as "
                + server.url() + " serves them"
                + difference(update.served(), update.site().version());
    }

    private static String difference(@Nullable KubernetesVersion served, @Nullable KubernetesVersion written) {
        return written == null || written.equals(served)
                ? ""
                : "; cluster.yaml says " + written + ", which they are not used for";
    }
}
