package dev.platform.cli;

import dev.platform.app.Suggestion;
import dev.platform.cli.Words.WrongWord;
import dev.platform.yaml.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words for a person, and what to do about it. */
record UsageProblem(String message, List<String> hints) {
    private static final Pattern EXCLUSIVE = Pattern.compile("Error: (.*) are mutually exclusive.*");

    static UsageProblem of(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        List<String> hints = new ArrayList<>();
        if (e instanceof UnmatchedArgumentException unmatched) {
            hints.addAll(guesses(unmatched, command));
        }
        if (e instanceof WrongWord wrong) {
            hints.add(wrong.hint());
        }
        hints.add("'" + command.qualifiedName() + " --help' shows how to call it");
        return new UsageProblem(message(e, command), hints);
    }

    private static String message(ParameterException e, CommandSpec command) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (e instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (e instanceof OverwrittenOptionException twice) {
            return label(twice.getOverwritten()) + " is given twice";
        }
        if (e instanceof MutuallyExclusiveArgsException) {
            return exclusive(String.valueOf(e.getMessage()));
        }
        ArgSpec argument = e.getArgSpec();
        return argument == null || e.getValue() == null
                ? String.valueOf(e.getMessage())
                : (argument.isOption() ? label(argument) + ": " : "") + "'" + e.getValue() + "' is not "
                        + expected(argument);
    }

    /** picocli names the options in its message only: "Error: --a, --b are mutually exclusive (…)". */
    private static String exclusive(String message) {
        Matcher matcher = EXCLUSIVE.matcher(message);
        return matcher.matches()
                ? matcher.group(1).replaceAll("=[^,]+", "").replace(", ", " and ")
                        + " exclude each other: give one of them"
                : message;
    }

    private static String unmatched(UnmatchedArgumentException e, CommandSpec command) {
        String word = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            return "there is no option '" + word + "'";
        }
        return command.subcommands().isEmpty()
                ? "'" + word + "' is more than " + command.qualifiedName() + " takes"
                : "there is no command '" + word + "'";
    }

    private static List<String> guesses(UnmatchedArgumentException e, CommandSpec command) {
        String word = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            return nearOptions(word, command).stream()
                    .map(near -> "did you mean '" + near + "'?")
                    .toList();
        }
        return command.subcommands().isEmpty()
                ? List.of()
                : List.of(Suggestion.of(word, command.subcommands().keySet()));
    }

    /** Those that are spelt alike, or that start so. */
    private static List<String> nearOptions(String word, CommandSpec command) {
        Set<String> names = command.optionsMap().keySet();
        return Stream.concat(
                        Spelling.nearest(word, names).stream(),
                        names.stream().filter(name -> word.length() > 2 && name.startsWith(word)))
                .distinct()
                .toList();
    }

    private static String missing(List<ArgSpec> arguments) {
        ArgSpec first = arguments.get(0);
        if (first.isOption() && !first.required()) {
            return label(first) + " needs a value: " + first.paramLabel();
        }
        return "missing " + arguments.stream().map(UsageProblem::label).collect(Collectors.joining(" and "));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String expected(ArgSpec argument) {
        Object[] words = argument.type().getEnumConstants();
        if (words != null) {
            return "one of: " + Arrays.stream(words).map(Object::toString).collect(Collectors.joining(", "));
        }
        return argument.type() == Integer.class ? "a whole number" : "a " + argument.paramLabel();
    }
}
