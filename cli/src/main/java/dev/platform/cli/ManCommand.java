package dev.platform.cli;

import dev.platform.tree.FileTree;
import dev.platform.tree.OutputFolder;
import dev.platform.tree.RepoPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform man}. */
@Command(
        name = "man",
        description = "Prints the manual page of a command, or writes those of all commands.",
        footer = {
            "",
            "Examples:",
            "  platform man deploy | man -l -",
            "  platform man addon upgrade | man -l -",
            "  platform man --out ~/.local/share/platform/man"
        })
final class ManCommand implements Callable<Integer> {
    private static final String MARK = ".platform-man";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "The words of the command. Default: none, for the page of platform itself.")
    private List<String> words = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Write the pages of all commands into man1 in that folder, which man finds if it is in MANPATH.")
    private @Nullable Path out;

    ManCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (out == null) {
            terminal.out().print(ManPage.of(named()));
        } else if (words.isEmpty()) {
            write(out, CommandText.all(new Program(terminal).commandLine()));
        } else {
            throw new Words(spec).wrong("--out writes the pages of all commands; leave out " + String.join(" ", words));
        }
        return ExitCode.DONE.code();
    }

    private CommandText named() {
        CommandText command = new CommandText(new Program(terminal).commandLine());
        for (String word : words) {
            CommandText above = command;
            command = above.children().stream()
                    .filter(child -> child.spec().name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Words(spec).wrong("'" + above.name() + "' has no command '" + word + "'"));
        }
        return command;
    }

    private void write(Path named, List<CommandText> commands) {
        FileTree pages = FileTree.empty();
        for (CommandText command : commands) {
            pages = pages.with(RepoPath.of("man1", ManPage.name(command) + ".1"), ManPage.of(command));
        }
        Path folder = terminal.folder().resolve(named).normalize();
        new OutputFolder(folder, MARK).write(pages);
        Report report = PlatformCommand.report(spec, terminal);
        report.data("ManReport", Map.of("folder", folder.toString(), "pages", commands.size()), printer -> {});
        report.say(Report.count(commands.size(), "page") + " written to " + named);
    }
}
