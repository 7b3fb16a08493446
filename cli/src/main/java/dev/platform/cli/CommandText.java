package dev.platform.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What a command says of itself, in the pieces that pages are made of. */
record CommandText(CommandLine command) {
    private static final String EXAMPLES = "Examples:";

    /** All commands that do something, in the order of the help, and the root before them. */
    static List<CommandText> all(CommandLine root) {
        return new CommandText(root).withDescendants().toList();
    }

    private Stream<CommandText> withDescendants() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(CommandText::withDescendants));
    }

    List<CommandText> children() {
        return command.getSubcommands().values().stream()
                .filter(child -> !child.getCommandSpec().usageMessage().hidden())
                .distinct()
                .map(CommandText::new)
                .toList();
    }

    CommandSpec spec() {
        return command.getCommandSpec();
    }

    /** With the names of the commands above it: {@code platform addon add}. */
    String name() {
        return spec().qualifiedName(" ");
    }

    String description() {
        return text(spec().usageMessage().description());
    }

    /** The forms in which it can be called. */
    List<String> synopsis() {
        return command.getUsageMessage()
                .lines()
                .dropWhile(line -> !line.startsWith("Usage:"))
                .takeWhile(line -> line.startsWith("Usage:") || line.startsWith(" "))
                .toList();
    }

    /** What its help says below the options, a paragraph each. */
    List<String> remarks() {
        String all = footer().takeWhile(line -> !line.equals(EXAMPLES)).collect(Collectors.joining("\n"));
        return Arrays.stream(all.split("\n\n"))
                .map(paragraph -> paragraph.replace('\n', ' ').strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    List<String> examples() {
        return footer().dropWhile(line -> !line.equals(EXAMPLES))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.replaceFirst("^  ", ""))
                .toList();
    }

    private Stream<String> footer() {
        return Stream.of(spec().usageMessage().footer()).flatMap(line -> line.isEmpty() ? Stream.of("") : line.lines());
    }

    /** Its own arguments, then its own options. */
    List<Argument> arguments() {
        boolean isRoot = spec().parent() == null;
        List<Argument> arguments = new ArrayList<>();
        spec().positionalParameters().stream().map(Argument::of).forEach(arguments::add);
        spec().options().stream()
                .filter(option -> isRoot || !option.inherited())
                .map(Argument::of)
                .forEach(arguments::add);
        return arguments.stream().filter(argument -> !argument.spec.hidden()).toList();
    }

    /**
     * What can be written behind a command.
     *
     * @param names of an option; none for a word that is known by its place
     * @param value what stands for its value; empty for an option that has none
     */
    record Argument(ArgSpec spec, List<String> names, String value) {
        private static Argument of(PositionalParamSpec parameter) {
            return new Argument(parameter, List.of(), parameter.paramLabel());
        }

        private static Argument of(OptionSpec option) {
            String value = option.arity().max() == 0 ? "" : option.paramLabel();
            return new Argument(option, List.of(option.names()), value);
        }

        String description() {
            return text(spec.description());
        }
    }

    private static String text(String... lines) {
        return String.join(" ", lines).replace("%n", " ").strip();
    }
}
