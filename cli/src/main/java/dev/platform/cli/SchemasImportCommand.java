package dev.platform.cli;

import dev.platform.app.DefinitionFiles;
import dev.platform.app.SchemaSite;
import dev.platform.app.SchemaUpdate;
import dev.platform.finding.Findings;
import dev.platform.schema.CustomResourceDefinition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform schemas import}. */
@Command(
        name = "import",
        description = {
            "Reads files with CustomResourceDefinitions and writes the schemas of their kinds into the repository, so"
                    + " that an add-on's objects can be checked before a cluster has the add-on."
        },
        footer = {
            "",
            "Examples:",
            "  platform schemas import crds.yaml more-crds/",
            "  kubectl get crd -o yaml | platform schemas import -"
        })
final class SchemasImportCommand implements Callable<Integer> {
    private static final String PIPE = "-";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "YAML or JSON with one or more documents, a folder of such files, or - for the standard input.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Write nothing; show the difference.")
    private boolean dryRun;

    SchemasImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        SchemasReport report = new SchemasReport(spec, terminal, dryRun);
        Findings findings = new Findings();
        SchemaSite site = SchemaSite.of(PlatformCommand.global(spec).folder(terminal), findings);
        if (site == null) {
            return report.failed(findings).code();
        }
        List<CustomResourceDefinition> definitions = new ArrayList<>();
        files.forEach(file -> definitions.addAll(read(file, findings)));
        if (findings.hasErrors()) {
            return report.failed(findings).code();
        }
        return report.run(
                        site,
                        found -> SchemaUpdate.include(site, definitions, found),
                        update -> Report.count(update.kinds(), "CustomResourceDefinition") + " read")
                .code();
    }

    private List<CustomResourceDefinition> read(Path file, Findings findings) {
        if (!file.toString().equals(PIPE)) {
            return DefinitionFiles.read(terminal.folder(), file, findings);
        }
        String text = terminal.in().lines().collect(Collectors.joining("\n"));
        return DefinitionFiles.read("standard input", text.getBytes(StandardCharsets.UTF_8), findings);
    }
}
