package dev.platform.cli;

import dev.platform.cli.GlobalOptions.Format;
import dev.platform.finding.Findings;
import dev.platform.model.PageUrl;
import dev.platform.tree.FileTree;
import dev.platform.tree.OutputFolder;
import dev.platform.tree.RepoPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code platform export backstage}. */
@Command(
        name = "backstage",
        description = {
            "Writes the entities of Backstage's catalog.",
            "Products are systems, services components; teams, what services store and call,",
            "and the add-ons of the cluster go with them."
        },
        footer = {
            "",
            "Examples:",
            "  platform export backstage",
            "  platform export backstage --out backstage \\",
            "    --grafana-url https://grafana.acme.example"
        })
final class ExportBackstageCommand implements Callable<Integer> {
    private static final String MARK = ".platform-export-backstage";
    private static final String PRINTED = "-";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR|-",
            description =
                    "The folder to write into: catalog-info.yaml and the files that it names; - to print all of it."
                            + " Default: -.")
    private String out = PRINTED;

    @Option(names = "--grafana-url", paramLabel = "URL", description = "Where dashboards are, for links to them.")
    private @Nullable String grafana;

    ExportBackstageCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String url = grafana == null
                ? null
                : new Words(spec).parse("--grafana-url", grafana, PageUrl.class).value();
        return Answer.give(
                spec,
                terminal,
                (inputs, platform, report, findings) -> answer(new BackstageCatalog(platform, url), report, findings));
    }

    /** A catalog of specs that are wrong would be wrong too. */
    private void answer(BackstageCatalog catalog, Report report, Findings findings) {
        if (findings.hasErrors()) {
            return;
        }
        Map<String, List<Map<String, Object>>> files = catalog.files();
        if (out.equals(PRINTED)) {
            List<Map<String, Object>> all =
                    files.values().stream().flatMap(List::stream).toList();
            report.data("BackstageCatalog", Map.of("items", all), printer -> printer.print(yaml(all)));
            return;
        }
        FileTree tree = FileTree.empty()
                .with(RepoPath.of("catalog-info.yaml"), yaml(List.of(catalog.location(files.keySet()))));
        for (Map.Entry<String, List<Map<String, Object>>> file : files.entrySet()) {
            tree = tree.with(new RepoPath(file.getKey()), yaml(file.getValue()));
        }
        Path folder = terminal.folder().resolve(out).normalize();
        new OutputFolder(folder, MARK).write(tree);
        int entities = files.values().stream().mapToInt(List::size).sum();
        report.data("ExportReport", Map.of("folder", folder.toString(), "entities", entities), printer -> {});
        report.say(entities + " entities in " + Report.count(tree.files().size(), "file") + " written to " + out);
        report.say("next: commit them, and register catalog-info.yaml in Backstage");
    }

    private static String yaml(List<Map<String, Object>> entities) {
        return entities.stream()
                .map(entity -> "---\n" + DataWriter.write(entity, Format.YAML))
                .collect(Collectors.joining());
    }
}
