package dev.platform.cli;

import dev.platform.app.LiveStatus;
import dev.platform.finding.Findings;
import dev.platform.model.Name;
import dev.platform.model.TimeSpan;
import dev.platform.status.ProductStatus;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform status}. */
@Command(
        name = "status",
        description =
                "Compares what runs in the cluster with what is in Git here, and says what is wrong and what to do.",
        footer = {
            "",
            "It only reads, with your own rights; what you may not read is said and left",
            "out. The exit code is 0 if all that could be read is well, and 1 if not.",
            "",
            "Examples:",
            "  platform status",
            "  platform status shop",
            "  platform status shop --watch",
            "  platform status shop --wait --timeout 15m         after a deployment",
            "  platform status --context production -o json"
        })
final class StatusCommand implements Callable<Integer> {
    private static final TimeSpan PATIENCE = new TimeSpan("10m");

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PRODUCT",
            arity = "0..1",
            description = "One product in detail; without it, all in short.")
    private @Nullable String product;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = {"-w", "--watch"},
            description = "Show it again whenever it changes, until Ctrl-C.")
    private boolean watch;

    @Option(names = "--wait", description = "Wait until all is well.")
    private boolean wait;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long to watch or to wait, such as 90s or 15m. Default: 10m to wait, no end to watch.")
    private @Nullable String timeout;

    @Option(names = "--interval", paramLabel = "TIME", description = "The time between two looks. Default: 5s.")
    private String interval = "5s";

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        Name name = product == null ? null : words.parse("PRODUCT", product, Name.class);
        TimeSpan pause = words.parse("--interval", interval, TimeSpan.class);
        TimeSpan limit = timeout == null ? null : words.parse("--timeout", timeout, TimeSpan.class);
        if (limit != null && !watch && !wait) {
            throw words.wrong("--timeout is for --watch and --wait");
        }
        Report report = PlatformCommand.report(spec, terminal);
        Findings findings = new Findings();
        try (LiveStatus live = LiveStatus.open(
                PlatformCommand.global(spec).folder(terminal),
                name,
                cluster.choice(terminal),
                report.steps(),
                findings)) {
            if (live == null) {
                return report.findings(findings).code();
            }
            StatusScreen screen = new StatusScreen(report, terminal, live.head(), name != null, watch);
            List<ProductStatus> first = live.read(terminal.clock().instant(), report.steps());
            if (!watch && !wait) {
                return screen.show(first).code();
            }
            StatusLoop loop = new StatusLoop(live, screen, terminal.clock(), pause, wait);
            return loop.run(first, limit == null && wait ? PATIENCE : limit).code();
        }
    }
}
