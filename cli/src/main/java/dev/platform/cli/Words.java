package dev.platform.cli;

import dev.platform.model.Image;
import dev.platform.model.Name;
import dev.platform.model.PinnedAction;
import dev.platform.spec.SpecScalars;
import dev.platform.yaml.ScalarType;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Turns words of the command line into values; a bad one is a wrong command line. */
final class Words {
    private static final Pattern DAYS = Pattern.compile("([1-9][0-9]{0,3})([dw])");

    private static final String IMAGE_HINT =
            "write repository and tag, and perhaps a digest: registry.acme.example/quiz/web:1.0.0";

    private static final String ACTION_HINT =
            "write the repository of platform and all 40 digits of a commit: acme/platform@0123…";

    private final CommandSpec command;

    Words(CommandSpec command) {
        this.command = command;
    }

    /** The value that the text stands for, read as in a spec. */
    <T> T parse(String label, String text, Class<T> type) {
        ScalarType<T> scalar = SpecScalars.of(type);
        return parse(label, text, scalar.parse(), "write " + scalar.expected());
    }

    Image image(String label, String text) {
        return parse(label, text, Image::parse, IMAGE_HINT);
    }

    PinnedAction action(String label, String text) {
        return parse(label, text, PinnedAction::parse, ACTION_HINT);
    }

    private <T> T parse(String label, String text, Function<String, T> parser, String hint) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new WrongWord(command.commandLine(), label + ": " + e.getMessage(), hint);
        }
    }

    /** A service by the name of its product and its own. */
    ServiceWord service(String text) {
        String[] names = text.split("/", -1);
        if (names.length != 2) {
            throw wrong("'" + text + "' is not PRODUCT/SERVICE, such as quiz/web");
        }
        return new ServiceWord(parse("PRODUCT", names[0], Name.class), parse("SERVICE", names[1], Name.class));
    }

    /** A service, or a product as a whole. */
    ServiceWord productOrService(String text) {
        return text.contains("/") ? service(text) : new ServiceWord(parse("PRODUCT", text, Name.class), null);
    }

    void atLeastOne(String label, int number) {
        if (number < 1) {
            throw wrong(label + " is a number from 1 on");
        }
    }

    /**
     * What a word names.
     *
     * @param service null for the product as a whole
     */
    record ServiceWord(Name product, @Nullable Name service) {
        Name named() {
            return Objects.requireNonNull(service);
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

    /** A word that doesn't have the form of what it should be. */
    static final class WrongWord extends ParameterException {
        private static final long serialVersionUID = 1;

        private final String hint;

        private WrongWord(CommandLine command, String message, String hint) {
            super(command, message);
            this.hint = hint;
        }

        String hint() {
            return hint;
        }
    }

    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
