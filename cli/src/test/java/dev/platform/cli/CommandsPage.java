package dev.platform.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of all commands, from what the program itself knows of them. */
final class CommandsPage {
    private static final String HEAD = """
            # Commands

            <!-- Written by CommandsPageTest from the commands themselves. -->

            Data goes to stdout, all else to stderr. Each command ends with 0 (done, or nothing to do), 1 (the answer is no), 2 (the command line is
            wrong), 3 (the world failed: disk, Git, network) or 4 (a mistake of ours). Files, Git and flags are as the [guides](../../README.md#read-on)
            show them.

            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private CommandsPage() {}

    static String of(CommandLine commands) {
        CommandsPage page = new CommandsPage();
        CommandSpec root = commands.getCommandSpec();
        page.index(commands);
        page.page.append("\n## Options of every command\n");
        page.options(root, false);
        page.commands(commands);
        return page.page.toString();
    }

    private void index(CommandLine commands) {
        page.append("| command | what it does |\n| --- | --- |\n");
        all(commands)
                .forEach(command -> page.append("| [`")
                        .append(name(command))
                        .append("`](#")
                        .append(name(command).replace(' ', '-'))
                        .append(") | ")
                        .append(description(command))
                        .append(" |\n"));
    }

    /** Those that do something, in the order of the help. */
    private static Stream<CommandLine> all(CommandLine commands) {
        return commands.getSubcommands().values().stream()
                .filter(command -> !command.getCommandName().equals("help"))
                .distinct()
                .flatMap(command -> Stream.concat(Stream.of(command), all(command)));
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName(" ");
    }

    private static String description(CommandLine command) {
        return text(String.join(" ", command.getCommandSpec().usageMessage().description()));
    }

    private void commands(CommandLine commands) {
        all(commands).forEach(this::command);
    }

    private void command(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        page.append("\n## ")
                .append(name(command))
                .append("\n\n")
                .append(description(command))
                .append("\n\n```text\n");
        page.append(command.getUsageMessage()
                .lines()
                .dropWhile(line -> !line.startsWith("Usage:"))
                .takeWhile(line -> line.startsWith("Usage:") || line.startsWith(" "))
                .collect(Collectors.joining("\n")));
        page.append("\n```\n");
        options(spec, true);
        footer(spec);
    }

    private void options(CommandSpec spec, boolean own) {
        List<String> rows = Stream.concat(
                        spec.positionalParameters().stream()
                                .filter(parameter -> !parameter.hidden())
                                .map(CommandsPage::row),
                        spec.options().stream()
                                .filter(option -> !option.hidden() && !(own && option.inherited()))
                                .map(CommandsPage::row))
                .toList();
        if (!rows.isEmpty()) {
            page.append("\n| argument | what it is |\n| --- | --- |\n");
            rows.forEach(page::append);
        }
    }

    private static String row(PositionalParamSpec parameter) {
        return "| `" + code(parameter.paramLabel()) + "` | " + text(String.join(" ", parameter.description())) + " |\n";
    }

    private static String row(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return "| `" + code(String.join(", ", option.names()) + value) + "` | "
                + text(String.join(" ", option.description())) + " |\n";
    }

    private static String code(String text) {
        return text.replace("|", "\\|");
    }

    private void footer(CommandSpec spec) {
        List<String> examples = Stream.of(spec.usageMessage().footer())
                .flatMap(String::lines)
                .dropWhile(line -> !line.equals("Examples:"))
                .skip(1)
                .map(line -> line.replaceFirst("^  ", ""))
                .toList();
        if (!examples.isEmpty()) {
            page.append("\n```sh\n").append(String.join("\n", examples)).append("\n```\n");
        }
    }

    private static String text(String text) {
        return text.replace("%n", " ").replace("|", "\\|").replace("<", "&lt;").strip();
    }
}
