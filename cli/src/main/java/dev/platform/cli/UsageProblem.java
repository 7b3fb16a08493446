package dev.platform.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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
    static UsageProblem of(ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        List<String> hints = new ArrayList<>();
        if (e instanceof UnmatchedArgumentException unmatched) {
            hints.addAll(guesses(unmatched, command));
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
            return String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
        }
        ArgSpec argument = e.getArgSpec();
        return argument == null || e.getValue() == null
                ? String.valueOf(e.getMessage())
                : label(argument) + ": '" + e.getValue() + "' is not " + expected(argument);
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
        List<String> near = e.getSuggestions();
        if (!near.isEmpty()) {
            return List.of("did you mean " + String.join(" or ", near) + "?");
        }
        return command.subcommands().isEmpty() || e.isUnknownOption()
                ? List.of()
                : List.of(
                        "use one of: " + String.join(", ", command.subcommands().keySet()));
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
