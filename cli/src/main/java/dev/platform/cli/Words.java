package dev.platform.cli;

import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Turns words of the command line into values; a bad one is a wrong command line. */
final class Words {
    private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,3})([dw])");

    private final CommandSpec command;

    Words(CommandSpec command) {
        this.command = command;
    }

    /** The value that the text stands for. */
    <T> T parse(String label, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong(label + ": " + e.getMessage());
        }
    }

    /** A time to live: days or weeks, such as 14d or 2w. */
    Duration days(String label, String text) {
        Matcher matcher = DAYS.matcher(text);
        if (!matcher.matches()) {
            throw wrong(label + ": '" + text + "' is not a number of days such as 14d or weeks such as 2w");
        }
        long number = Long.parseLong(matcher.group(1));
        return Duration.ofDays(matcher.group(2).equals("w") ? 7 * number : number);
    }

    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
