package dev.platform.cli;

import dev.platform.app.Rollback;
import dev.platform.app.RollbackGoal;
import dev.platform.app.RollbackPlanner;
import dev.platform.cli.Words.ServiceWord;
import dev.platform.finding.Findings;
import dev.platform.model.ImageTag;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform rollback}. */
@Command(
        name = "rollback",
        description = "Ships a version again that a service had before, as its history tells.",
        footer = {
            "",
            "It is a new commit on top of the others. A second one takes the first one back;",
            "--steps 2 goes further.",
            "",
            "Examples:",
            "  platform rollback quiz/web --dry-run",
            "  platform rollback quiz/web --to 1.0.0 --commit --push",
            "  platform rollback quiz --steps 2"
        })
final class RollbackCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PRODUCT[/SERVICE]",
            description = "The service, or all of a product, each by its own history.")
    private String what = "";

    @ArgGroup
    private Target target = new Target();

    @Mixin
    private WriteOptions write = new WriteOptions();

    /** How far back. */
    static final class Target {
        @Option(names = "--to", paramLabel = "VERSION", description = "The tag of a version that it has had.")
        private @Nullable String to;

        @Option(names = "--steps", paramLabel = "N", description = "How many versions back. Default: 1.")
        private int steps = 1;
    }

    RollbackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        ServiceWord word = words.productOrService(what);
        words.atLeastOne("--steps", target.steps);
        RollbackGoal goal = new RollbackGoal(
                target.steps, target.to == null ? null : words.parse("--to", target.to, ImageTag.class));
        Report report = PlatformCommand.report(spec, terminal);
        Findings findings = new Findings();
        Rollback wish = new RollbackPlanner(word.product(), word.service(), goal)
                .plan(PlatformCommand.global(spec).folder(terminal), report.steps(), findings);
        if (wish == null) {
            ExitCode code = report.findings(findings);
            report.say("nothing was written");
            return code.code();
        }
        return new WriteReport(spec, terminal, wish, write.mode())
                .telling((outcome, told) -> tell(wish, told))
                .run("commit these files and open a pull request (next time: --branch NAME --push)")
                .code();
    }

    private static void tell(Rollback wish, Report report) {
        wish.moves()
                .forEach((service, move) -> report.say(wish.product() + "/" + service + ": "
                        + (move.isNone() ? "has " + move.to().tag() + " already" : move.toString())));
        wish.staying()
                .forEach(service ->
                        report.say(wish.product() + "/" + service + ": stays, since it has had no such version"));
    }
}
