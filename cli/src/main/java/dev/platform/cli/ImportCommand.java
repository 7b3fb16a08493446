package dev.platform.cli;

import dev.platform.app.ForeignFiles;
import dev.platform.app.ImportProduct;
import dev.platform.cli.Questions.Word;
import dev.platform.finding.Findings;
import dev.platform.model.Name;
import dev.platform.yaml.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform import}. */
@Command(
        name = "import",
        description = {
            "Makes a product of Kubernetes manifests or of a Compose file, and reports what of them was kept, said in"
                    + " another way, or dropped."
        },
        footer = {
            "",
            "Examples:",
            "  platform import manifests/ --product quiz --owner team-growth",
            "  platform import compose.yaml --product quiz --owner team-growth --dry-run",
            "  kubectl get -n quiz -o yaml deploy,svc,ing,hpa,cm |",
            "    platform import - --product quiz --owner team-growth"
        })
final class ImportCommand implements Callable<Integer> {
    private static final String PIPE = "-";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "Manifests as YAML or JSON, a folder of such files, a Compose file, or - for the standard input.")
    private Path file = Path.of(PIPE);

    @Option(
            names = "--product",
            paramLabel = "NAME",
            description = "The product's name: also its folder and namespace; always needed.")
    private @Nullable String product;

    @Option(
            names = "--owner",
            paramLabel = "TEAM",
            description = "The team of platform.yaml that owns it; always needed.")
    private @Nullable String owner;

    @Option(names = "--size", paramLabel = "SIZE", description = "A size of platform.yaml. Default: small.")
    private String size = "small";

    @Mixin
    private WriteOptions write = new WriteOptions();

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        Questions questions = new Questions(terminal, words);
        questions.need(new Word("--product", product), new Word("--owner", owner));
        Name name = words.parse("--product", questions.need("--product", product, "Product"), Name.class);
        Name team =
                words.parse("--owner", questions.need("--owner", owner, "Owner (a team of platform.yaml)"), Name.class);
        Name wanted = words.parse("--size", size, Name.class);
        Findings findings = new Findings();
        List<Document> documents = documents(findings);
        if (findings.hasErrors()) {
            Report report = PlatformCommand.report(spec, terminal);
            ExitCode code = report.findings(findings);
            report.say("nothing was written");
            return code.code();
        }
        ImportProduct wish = new ImportProduct(name, team, wanted, documents);
        return new WriteReport(spec, terminal, wish, write.mode())
                .of("ImportReport", outcome -> CoverageView.of(wish.coverage()))
                .run("read the report, commit these files and open a pull request")
                .code();
    }

    private List<Document> documents(Findings findings) {
        if (!file.toString().equals(PIPE)) {
            return ForeignFiles.read(terminal.folder(), file, findings);
        }
        String text = terminal.in().lines().collect(Collectors.joining("\n"));
        return ForeignFiles.read("standard input", text.getBytes(StandardCharsets.UTF_8), findings);
    }
}
