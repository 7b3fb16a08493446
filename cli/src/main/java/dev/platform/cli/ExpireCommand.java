package dev.platform.cli;

import dev.platform.app.Delivery.Mode;
import dev.platform.app.Expiry;
import dev.platform.app.Expiry.Expire;
import dev.platform.finding.Findings;
import dev.platform.tree.OutputFile;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code platform expire}. */
@Command(
        name = "expire",
        description = "Takes experiments that are over one state further, and frees names that have rested.",
        footer = {
            "",
            "An experiment whose day has come drains; later its services go, then all of it.",
            "One with data waits until its grant says what becomes of that.",
            "Nothing happens without a commit. It ends with 1 if something is held, and with",
            "--check if something is due.",
            "",
            "Examples:",
            "  platform expire --check",
            "  platform expire --branch expire --pull-request-body body.md"
        })
final class ExpireCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--check", description = "Write nothing; list the experiments, and end with 1 if something is due.")
    private boolean check;

    @Option(names = "--now", paramLabel = "DATE", description = "The day that it is. Default: today.")
    private @Nullable String now;

    @Option(
            names = "--pull-request-body",
            paramLabel = "FILE",
            description = "Write the text of the pull request there instead of printing it; nothing if nothing is due.")
    private @Nullable String body;

    @Mixin
    private WriteOptions write = new WriteOptions();

    ExpireCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        Mode mode = write.mode();
        if (check && (mode.dryRun() || mode.commit() != null || body != null)) {
            throw words.wrong("--check writes nothing; leave it out, or the options that say how to write");
        }
        LocalDate today = now == null ? LocalDate.now(terminal.clock()) : words.parse("--now", now, LocalDate.class);
        Report report = PlatformCommand.report(spec, terminal);
        Findings findings = new Findings();
        Expiry expiry = Expiry.of(PlatformCommand.global(spec).folder(terminal), today, report.steps(), findings);
        if (expiry == null) {
            return report.findings(findings).code();
        }
        expiry.holds().forEach(findings::add);
        return check ? check(expiry, report, findings) : write(expiry, mode, report, findings);
    }

    private static int check(Expiry expiry, Report report, Findings findings) {
        ExpiryView view = new ExpiryView(expiry);
        report.data("ExpireReport", view.data(), view::list);
        report.findings(findings);
        return (expiry.isDue() ? ExitCode.NO : ExitCode.DONE).code();
    }

    private int write(Expiry expiry, Mode mode, Report report, Findings findings) {
        ExpiryView view = new ExpiryView(expiry);
        ExitCode code = new WriteReport(spec, terminal, new Expire(expiry.today()), mode)
                .of("ExpireReport", outcome -> view.printing(body == null))
                .run("commit these files and open a pull request");
        if (code != ExitCode.DONE) {
            return code.code();
        }
        if (body != null && !view.body().isEmpty()) {
            OutputFile.write(terminal.folder().resolve(body), view.body());
        }
        return report.findings(findings).code();
    }
}
