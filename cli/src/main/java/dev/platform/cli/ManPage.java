package dev.platform.cli;

import dev.platform.cli.CommandText.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The manual page of a command, as {@code man} shows it. */
final class ManPage {
    private static final List<Variable> ENVIRONMENT = List.of(
            new Variable(
                    "DOCKER_CONFIG",
                    ManPage::asksRegistries,
                    "The folder with Docker's config.json, in which logins to registries are. Default: ~/.docker."),
            new Variable(
                    "KUBECONFIG",
                    command -> has(command, "--kubeconfig"),
                    "Files that say how to reach the cluster. Default: ~/.kube/config."),
            new Variable("NO_COLOR", command -> true, "If it is not empty, nothing has colours."),
            new Variable(
                    "PLATFORM_HOME",
                    ManPage::isRoot,
                    "Where the program is, for the launcher of a repository without it. Default: the PATH."),
            new Variable("PLATFORM_JAVA_OPTS", ManPage::isRoot, "Options for Java, such as -Xmx512m."),
            new Variable(
                    "REGISTRY_AUTH_FILE",
                    ManPage::asksRegistries,
                    "The one file with logins to registries, in place of those of Docker and Podman."));

    private final CommandText command;
    private final Roff roff = new Roff();

    private ManPage(CommandText command) {
        this.command = command;
    }

    /** What it is called by: {@code platform-addon-add}. */
    static String name(CommandText command) {
        return command.name().replace(' ', '-');
    }

    static String of(CommandText command) {
        ManPage page = new ManPage(command);
        page.roff.title(name(command), "platform " + Version.number());
        page.name();
        page.synopsis();
        page.description();
        page.commands();
        page.options();
        page.exitStatus();
        page.environment();
        page.examples();
        page.seeAlso();
        return page.roff.toString();
    }

    private void name() {
        String sentence = command.description().replaceFirst("(?s)\\.( .*)?$", "");
        roff.section("NAME");
        roff.text(Roff.plain(name(command)) + " \\- "
                + Roff.plain(Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1)));
    }

    private void synopsis() {
        roff.section("SYNOPSIS");
        roff.lines(command.synopsis().stream()
                .map(line -> line.replaceFirst("^Usage:", "").strip())
                .map(this::synopsis)
                .toList());
    }

    private String synopsis(String line) {
        return line.startsWith(command.name())
                ? Roff.bold(command.name())
                        + Roff.plain(line.substring(command.name().length()))
                : Roff.plain("    " + line);
    }

    private void description() {
        roff.section("DESCRIPTION");
        roff.text(Roff.plain(command.description()));
        command.remarks().forEach(remark -> roff.paragraph(Roff.plain(remark)));
    }

    private void commands() {
        if (!command.children().isEmpty()) {
            roff.section("COMMANDS");
            command.children()
                    .forEach(child -> roff.item(Roff.bold(child.spec().name()), Roff.plain(child.description())));
        }
    }

    private void options() {
        roff.section("OPTIONS");
        command.arguments().forEach(this::argument);
        CommandLine root = command.spec().root().commandLine();
        if (command.command() != root) {
            roff.subsection("Options of every command");
            new CommandText(root).arguments().forEach(this::argument);
        }
    }

    private void argument(Argument argument) {
        String names = argument.names().stream().map(Roff::bold).collect(Collectors.joining(", "));
        String value = argument.value().isEmpty() ? "" : Roff.italic(argument.value());
        roff.item((names + " " + value).strip(), Roff.plain(argument.description()));
    }

    private void exitStatus() {
        roff.section("EXIT STATUS");
        for (ExitCode code : ExitCode.values()) {
            roff.item(Roff.bold(Integer.toString(code.code())), Roff.plain(code.meaning()));
        }
    }

    private void environment() {
        roff.section("ENVIRONMENT");
        ENVIRONMENT.stream()
                .filter(variable -> variable.isRead().test(command.spec()))
                .forEach(variable -> roff.item(Roff.bold(variable.name()), Roff.plain(variable.meaning())));
    }

    private void examples() {
        if (!command.examples().isEmpty()) {
            roff.section("EXAMPLES");
            roff.lines(command.examples().stream().map(Roff::plain).toList());
        }
    }

    private void seeAlso() {
        List<String> others = new ArrayList<>();
        for (CommandSpec above = command.spec().parent(); above != null; above = above.parent()) {
            others.add(0, reference(new CommandText(above.commandLine())));
        }
        command.children().forEach(child -> others.add(reference(child)));
        roff.section("SEE ALSO");
        roff.text(String.join(",\n", others));
    }

    private static String reference(CommandText other) {
        return Roff.bold(name(other)) + "(1)";
    }

    private static boolean has(CommandSpec command, String option) {
        return isRoot(command) || command.optionsMap().containsKey(option);
    }

    private static boolean isRoot(CommandSpec command) {
        return command.parent() == null;
    }

    private static boolean asksRegistries(CommandSpec command) {
        return has(command, "--no-resolve") || command.name().equals("verify-images");
    }

    /** What some commands read from their environment. */
    private record Variable(String name, Predicate<CommandSpec> isRead, String meaning) {}
}
