package dev.platform.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands: each gets the terminal that it talks to. */
final class Commands implements IFactory {
    private final Terminal terminal;

    Commands(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Those that these words can mean: one where the first word names it, since to make the others takes longer than many a
     * command itself.
     */
    static List<Class<?>> meant(String... words) {
        List<Class<?>> all = PlatformCommand.COMMANDS;
        return all.stream()
                .filter(type -> words.length > 0 && name(type).equals(words[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(all);
    }

    /** {@code new-product} of {@code NewProductCommand}: to read the annotation would take longer. */
    static String name(Class<?> command) {
        String type = command.getSimpleName();
        return type.substring(0, type.length() - "Command".length())
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}
