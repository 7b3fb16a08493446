package dev.platform.cli;

import dev.platform.app.NewRepository;
import dev.platform.app.Suggestion;
import dev.platform.cluster.ClusterChoice;
import dev.platform.doctor.Circumstances;
import dev.platform.doctor.Diagnosis;
import dev.platform.doctor.Diagnosis.Status;
import dev.platform.doctor.Doctor;
import dev.platform.doctor.Doctor.Result;
import dev.platform.tree.FileTree;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code platform doctor}. */
@Command(
        name = "doctor",
        description = "Looks at the repository, Git, tools, CI and the cluster, and says what mends what is wrong.",
        footer = {
            "",
            "It changes nothing. With -v it shows what is well, too.",
            "",
            "Examples:",
            "  platform doctor",
            "  platform doctor -v --offline",
            "  platform doctor --print .github/check > .github/check"
        })
final class DoctorCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--offline", description = "Leave the cluster alone.")
    private boolean offline;

    @Option(
            names = "--print",
            paramLabel = "FILE",
            description = "Print the program's own form of the launcher, of a workflow or of .github/check instead.")
    private @Nullable String print;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return (print == null ? examine() : print(print)).code();
    }

    private ExitCode print(String file) {
        FileTree packed = NewRepository.packed();
        String text = packed.files().entrySet().stream()
                .filter(each -> each.getKey().value().equals(file))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new Words(spec)
                        .wrong("--print: the program brings along no '" + file + "'; "
                                + Suggestion.of(file, packed.files().keySet())));
        terminal.out().print(text);
        return ExitCode.DONE;
    }

    private ExitCode examine() {
        Path folder = PlatformCommand.global(spec).folder(terminal);
        ClusterChoice choice = cluster.choice(terminal);
        try (Circumstances circumstances = new Circumstances(folder, choice, offline, Runtime.version())) {
            return tell(Doctor.examine(circumstances));
        }
    }

    private ExitCode tell(List<Result> results) {
        Report report = PlatformCommand.report(spec, terminal);
        report.data(
                "DoctorReport",
                Map.of("items", results.stream().map(DoctorCommand::item).toList()),
                out -> {});
        if (!report.isData()) {
            boolean all = PlatformCommand.global(spec).isVerbose();
            results.stream()
                    .filter(result -> all || isWrong(result.diagnosis().status()))
                    .forEach(this::print);
        }
        report.say(Report.count(count(results, Status.ERROR), "error") + ", "
                + Report.count(count(results, Status.WARNING), "warning") + ", " + count(results, Status.OK) + " well, "
                + count(results, Status.SKIPPED) + " skipped");
        return count(results, Status.ERROR) > 0 ? ExitCode.NO : ExitCode.DONE;
    }

    private static boolean isWrong(Status status) {
        return status == Status.ERROR || status == Status.WARNING;
    }

    private static long count(List<Result> results, Status status) {
        return results.stream()
                .filter(result -> result.diagnosis().status() == status)
                .count();
    }

    private void print(Result result) {
        PrintWriter out = terminal.err();
        Diagnosis diagnosis = result.diagnosis();
        out.println(word(diagnosis.status()) + ": " + result.area() + "/" + result.name() + ": "
                + Report.visible(diagnosis.message()));
        if (!diagnosis.remedy().isEmpty()) {
            out.println("  hint: " + Report.visible(diagnosis.remedy()));
        }
    }

    private static Map<String, Object> item(Result result) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("area", result.area());
        item.put("name", result.name());
        item.put("status", word(result.diagnosis().status()));
        item.put("message", result.diagnosis().message());
        item.put("remedy", result.diagnosis().remedy());
        return item;
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
