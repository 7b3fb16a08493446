package dev.platform.cli;

import dev.platform.app.Portal;
import dev.platform.app.Steps;
import dev.platform.finding.Findings;
import dev.platform.tree.FileTree;
import dev.platform.tree.OutputFolder;
import dev.platform.tree.RepoPath;
import dev.platform.tree.RootFinder;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code platform portal}. */
@Command(
        name = "portal",
        description = {
            "Makes a page to look things up.",
            "It has products with owners, hosts, data and quotas, who may call whom, add-ons,",
            "the next upgrade, experiments, and what was deployed."
        },
        footer = {
            "",
            "It is one file that needs no server and no network. All of it comes from this",
            "repository; where something in it is wrong, nothing is written.",
            "",
            "Examples:",
            "  platform portal",
            "  platform portal --out public",
            "  platform portal --serve"
        })
final class PortalCommand implements Callable<Integer> {
    private static final RepoPath PAGE = RepoPath.of("index.html");
    private static final String MARK = ".platform-portal";
    private static final int MOST_PORTS = 65_535;

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder to write into; its own of a run before, or a new one. Default: portal.")
    private @Nullable Path out;

    @Option(
            names = "--serve",
            description = "Write nothing; show it on this machine alone until Ctrl-C, as the files are at each reload.")
    private boolean serve;

    @Option(names = "--port", paramLabel = "N", description = "Where to serve it; 0 for any free one. Default: 8765.")
    private @Nullable Integer port;

    PortalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        checkOptions();
        Report report = PlatformCommand.report(spec, terminal);
        Path folder = PlatformCommand.global(spec).folder(terminal);
        return (serve ? serve(folder, report) : write(folder, report)).code();
    }

    private void checkOptions() {
        Words words = new Words(spec);
        if (serve && out != null) {
            throw words.wrong("--serve writes nothing; leave out --out");
        }
        if (!serve && port != null) {
            throw words.wrong("--port is for --serve");
        }
        if (port != null && (port < 0 || port > MOST_PORTS)) {
            throw words.wrong("--port is a number from 0 to " + MOST_PORTS);
        }
    }

    private ExitCode write(Path folder, Report report) {
        Findings findings = new Findings();
        Portal portal = Portal.read(folder, report.steps(), findings);
        if (portal == null) {
            return report.findings(findings);
        }
        Path named = out == null ? Path.of("portal") : out;
        Path target = terminal.folder().resolve(named).normalize();
        new OutputFolder(target, MARK).write(FileTree.empty().with(PAGE, html(portal)));
        int products = portal.platform().products().size();
        report.data("PortalReport", Map.of("folder", target.toString(), "products", products), printer -> {});
        report.say(PAGE + " of " + Report.count(products, "product") + " written to " + named);
        report.say("next: open it in a browser, or publish the folder");
        return report.findings(findings);
    }

    private ExitCode serve(Path folder, Report report) {
        RootFinder.find(folder);
        try (PortalServer server = new PortalServer(port == null ? PortalServer.PORT : port, () -> page(folder))) {
            report.say("the portal is at " + server.address() + " until you press Ctrl-C");
            terminal.flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.DONE;
    }

    /** As the files are now. */
    private static PortalServer.Answer page(Path folder) {
        Findings findings = new Findings();
        Portal portal = Portal.read(folder, Steps.UNHEARD, findings);
        return portal == null ? PortalServer.Answer.wrong(findings.sorted()) : PortalServer.Answer.page(html(portal));
    }

    private static String html(Portal portal) {
        return HtmlPage.PORTAL.of(new PortalReport(portal).data());
    }
}
