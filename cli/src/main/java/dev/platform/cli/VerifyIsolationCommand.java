package dev.platform.cli;

import dev.platform.app.IsolationReport;
import dev.platform.app.Suggestion;
import dev.platform.app.Workspace;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.isolation.Isolation;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code platform verify-isolation}. */
@Command(
        name = "verify-isolation",
        description = "Proves from the rendered files that products are isolated, and shows who may talk to whom.",
        footer = {
            "",
            "It reads the files as they are on disk, so that a change by hand is found, and",
            "judges them by the rules of Kubernetes and Argo CD. It needs no cluster.",
            "",
            "Examples:",
            "  platform verify-isolation",
            "  platform verify-isolation --product shop -o json"
        })
final class VerifyIsolationCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--product",
            paramLabel = "P",
            description = "Show the connections of one product only. Everything is judged all the same.")
    private @Nullable String product;

    VerifyIsolationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Report report = PlatformCommand.report(spec, terminal);
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(PlatformCommand.global(spec).folder(terminal), findings);
        IsolationReport isolation = IsolationReport.of(workspace, findings);
        if (isolation != null && isKnown(isolation, findings)) {
            IsolationReport shown = product == null ? isolation : isolation.of(product);
            IsolationView view = new IsolationView(shown, product == null);
            report.data("IsolationReport", view.data(findings.sorted()), view::print);
        }
        ExitCode code = report.findings(findings);
        if (isolation != null && code == ExitCode.DONE) {
            report.say(Report.count(isolation.products().size(), "product") + ", "
                    + Report.count(isolation.objects(), "object") + ": all "
                    + Isolation.properties().size() + " properties hold");
        }
        return code.code();
    }

    private boolean isKnown(IsolationReport isolation, Findings findings) {
        if (product == null || isolation.products().contains(product)) {
            return true;
        }
        findings.error(
                "product-is-known",
                Location.of("products"),
                "there is no product '" + product + "'",
                Suggestion.of(product, isolation.products()));
        return false;
    }
}
