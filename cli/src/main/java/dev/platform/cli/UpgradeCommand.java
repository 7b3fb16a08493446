package dev.platform.cli;

import dev.platform.app.Delivery.Mode;
import dev.platform.app.Migration;
import dev.platform.app.Upgrade;
import dev.platform.app.Upgrade.Way;
import dev.platform.spec.PlatformSpec;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code platform upgrade}. */
@Command(
        name = "upgrade",
        description = {
            "Moves a repository that an older version made to the structure of this one,",
            "and renders it. What people wrote stays, and the second run changes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  platform upgrade --check",
            "  platform upgrade --dry-run",
            "  platform upgrade --branch upgrade --push"
        })
final class UpgradeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--to",
            paramLabel = "N",
            description = "The structure that is meant; another one than this program's is refused.")
    private int to = PlatformSpec.STRUCTURE;

    @Option(names = "--check", description = "Write nothing; exit with 1 if there is something to do.")
    private boolean check;

    @Option(
            names = "--action",
            paramLabel = "OWNER/REPO@COMMIT",
            description = "Where new workflows get this program from: its repository, in one commit.")
    private @Nullable String action;

    @Mixin
    private WriteOptions write = new WriteOptions();

    UpgradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        if (to != PlatformSpec.STRUCTURE) {
            throw words.wrong("--to: this program makes structure " + PlatformSpec.STRUCTURE
                    + " and no other; use the version of platform that made structure " + to);
        }
        Upgrade upgrade = new Upgrade(
                PlatformCommand.global(spec).folder(terminal),
                InitCommand.schemas(),
                action == null ? null : words.action("--action", action));
        Way way = upgrade.way();
        if (check) {
            return check(way).code();
        }
        Mode mode = write.mode();
        if (!mode.dryRun() && !way.isOver()) {
            upgrade.requireCleanTree();
        }
        return new WriteReport(spec, terminal, upgrade, mode)
                .telling((outcome, report) -> tell(way, report))
                .of("UpgradeReport", outcome -> new Steps(way))
                .run("commit these files and open a pull request")
                .code();
    }

    private ExitCode check(Way way) {
        Report report = PlatformCommand.report(spec, terminal);
        report.data("UpgradeReport", data(way), out -> {});
        if (way.isTooNew()) {
            report.say("the repository has structure " + way.from() + ", and this program is too old for it");
            report.say("  hint: use a newer version of platform");
            return ExitCode.NO;
        }
        tell(way, report);
        if (way.isOver()) {
            report.say("nothing to do: the repository has structure " + way.from());
            return ExitCode.DONE;
        }
        report.say("  hint: run 'platform upgrade'");
        return ExitCode.NO;
    }

    private static void tell(Way way, Report report) {
        way.migrations().forEach(migration -> report.say("to structure " + migration));
    }

    private static Map<String, Object> data(Way way) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", way.from());
        data.put("to", PlatformSpec.STRUCTURE);
        data.put(
                "migrations",
                way.migrations().stream().map(UpgradeCommand::data).toList());
        return data;
    }

    private static Map<String, Object> data(Migration migration) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("to", migration.to());
        data.put("title", migration.title());
        return data;
    }

    /** What it answers beside the files. */
    private record Steps(Way way) implements WriteReport.More {
        @Override
        public Map<String, Object> data() {
            return UpgradeCommand.data(way);
        }

        @Override
        public void print(PrintWriter out) {}
    }
}
