package dev.platform.cli;

import dev.platform.cli.CommandText.Argument;
import java.util.List;
import picocli.CommandLine;

/** The page of all commands, from what the program itself knows of them. */
final class CommandsPage {
    private static final String HEAD = """
            # Commands

            <!-- Written by CommandsPageTest from the commands themselves. -->

            Data goes to stdout, all else to stderr. Each command ends with 0 (done, or nothing to do), 1 (the answer is no), 2 (the command line is
            wrong), 3 (the world failed: disk, Git, network) or 4 (a mistake of ours). Files, Git and flags are as the [guides](../guides/README.md)
            show them.

            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private CommandsPage() {}

    static String of(CommandLine root) {
        CommandsPage page = new CommandsPage();
        List<CommandText> all = CommandText.all(root);
        List<CommandText> commands = all.subList(1, all.size());
        page.index(commands);
        page.page.append("\n## Options of every command\n");
        page.arguments(all.get(0));
        commands.forEach(page::command);
        return page.page.toString();
    }

    private void index(List<CommandText> commands) {
        page.append("| command | what it does |\n| --- | --- |\n");
        commands.forEach(command -> page.append("| [`")
                .append(command.name())
                .append("`](#")
                .append(command.name().replace(' ', '-'))
                .append(") | ")
                .append(text(command.description()))
                .append(" |\n"));
    }

    private void command(CommandText command) {
        page.append("\n## ")
                .append(command.name())
                .append("\n\n")
                .append(text(command.description()))
                .append("\n\n```text\n")
                .append(String.join("\n", command.synopsis()))
                .append("\n```\n");
        arguments(command);
        examples(command);
    }

    private void arguments(CommandText command) {
        if (!command.arguments().isEmpty()) {
            page.append("\n| argument | what it is |\n| --- | --- |\n");
            command.arguments().forEach(argument -> page.append(row(argument)));
        }
    }

    private static String row(Argument argument) {
        String call = (String.join(", ", argument.names()) + " " + argument.value()).strip();
        return "| `" + call.replace("|", "\\|") + "` | " + text(argument.description()) + " |\n";
    }

    private void examples(CommandText command) {
        if (!command.examples().isEmpty()) {
            page.append("\n```sh\n")
                    .append(String.join("\n", command.examples()))
                    .append("\n```\n");
        }
    }

    private static String text(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
