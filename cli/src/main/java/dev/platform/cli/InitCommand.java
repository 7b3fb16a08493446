package dev.platform.cli;

import dev.platform.app.NewRepository;
import dev.platform.cli.GlobalOptions.Format;
import dev.platform.cli.Questions.Word;
import dev.platform.finding.Findings;
import dev.platform.model.GitUrl;
import dev.platform.model.HostName;
import dev.platform.model.Name;
import dev.platform.model.Registry;
import dev.platform.spec.SpecKind;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform init}. */
@Command(
        name = "init",
        description = "Makes a fresh platform repository that renders at once.",
        footer = {
            "",
            "Examples:",
            "  platform init ../acme-platform --name acme --domain apps.acme.example \\",
            "    --repo-url https://github.com/acme/platform.git --git"
        })
final class InitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder: empty, or not there yet.")
    private Path folder = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", description = "What the platform is called; always needed.")
    private @Nullable String name;

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description = "The domain below which every product has its own; always needed.")
    private @Nullable String domain;

    @Option(
            names = "--repo-url",
            paramLabel = "URL",
            description = "Where Argo CD will clone the repository from; always needed.")
    private @Nullable String url;

    @Option(
            names = "--registry",
            paramLabel = "REGISTRY",
            description = "Where images live. Default: registry. in place of the domain's first label.")
    private @Nullable String registry;

    @Option(
            names = "--action",
            paramLabel = "OWNER/REPO@COMMIT",
            description = "Where workflows get this program from: its repository, in one commit.")
    private @Nullable String action;

    @Option(names = "--git", description = "Make it a Git repository, with everything in its first commit.")
    private boolean git;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Report report = PlatformCommand.report(spec, terminal);
        Findings findings = new Findings();
        Path target = terminal.folder().resolve(folder).normalize();
        FileTree files = wish().make(target, schemas(), findings);
        if (files == null) {
            return report.findings(findings).code();
        }
        if (git) {
            NewRepository.commit(target, files);
        }
        tell(report, target, files);
        return ExitCode.DONE.code();
    }

    private void tell(Report report, Path target, FileTree files) {
        List<String> names =
                files.files().keySet().stream().map(RepoPath::value).toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("folder", target.toString());
        data.put("files", names);
        report.data("InitReport", data, out -> {});
        report.say(Report.count(names.size(), "file") + " written to " + target);
        if (action == null) {
            report.say("workflows fail until .github/actions/platform/action.yml names a commit of platform"
                    + " (next time: --action OWNER/REPO@COMMIT)");
        }
        report.say("next: add your teams to platform.yaml, then in that folder run 'platform new-product NAME'");
    }

    private NewRepository wish() {
        Words words = new Words(spec);
        Questions questions = new Questions(terminal, words);
        questions.need(new Word("--name", name), new Word("--domain", domain), new Word("--repo-url", url));
        Name parsedName = words.parse("--name", questions.need("--name", name, "Name of the platform"), Name.class);
        HostName parsedDomain =
                words.parse("--domain", questions.need("--domain", domain, "Domain of the products"), HostName.class);
        GitUrl parsedUrl =
                words.parse("--repo-url", questions.need("--repo-url", url, "URL of the repository"), GitUrl.class);
        String where = registry == null
                ? "registry."
                        + parsedDomain.value().substring(parsedDomain.value().indexOf('.') + 1)
                : registry;
        return new NewRepository(
                parsedName,
                parsedDomain,
                parsedUrl,
                words.parse("--registry", where, Registry.class),
                action == null ? null : words.action("--action", action));
    }

    static FileTree schemas() {
        FileTree schemas = FileTree.empty();
        for (SpecKind kind : SpecKind.values()) {
            schemas = schemas.with(
                    RepoPath.of("docs", "schema", kind.schemaFile()), DataWriter.write(kind.schema(), Format.JSON));
        }
        return schemas;
    }
}
