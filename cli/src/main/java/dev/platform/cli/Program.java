package dev.platform.cli;

import dev.platform.finding.PlatformException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** One run of the command line, and the only place where something that was thrown ends. */
final class Program {
    static {
        // No option of ours has such a type; picocli would look up how to read each of them.
        System.setProperty("picocli.converters.excludes", "java[.](sql|time)[.].*");
    }

    private final Terminal terminal;

    Program(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the command that the words name, and answers the exit code. */
    int run(String... args) {
        try {
            if (asksForVersion(args)) {
                terminal.out().println(Version.line());
                return ExitCode.DONE.code();
            }
            CommandLine line = commandLine(Commands.meant(args));
            return line.execute(args);
        } catch (Error e) {
            // picocli gives its handler exceptions only; an Error would end the JVM with 1, which means "no" here.
            return fail(e, true);
        } finally {
            terminal.flush();
        }
    }

    /** Scripts ask for it all the time, and nothing of a command line has to be there for it. */
    private static boolean asksForVersion(String... args) {
        return args.length == 1 && args[0].equals("--version");
    }

    /** The whole command line; also what completion and the reference are made from. */
    CommandLine commandLine() {
        return commandLine(PlatformCommand.COMMANDS);
    }

    private CommandLine commandLine(List<Class<?>> types) {
        Commands commands = new Commands(terminal);
        CommandLine line = new CommandLine(new PlatformCommand(terminal), commands);
        types.forEach(type -> line.addSubcommand(new CommandLine(type, commands)));
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        line.setColorScheme(Help.defaultColorScheme(terminal.hasColor() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(this::usage);
        line.setExecutionExceptionHandler(this::failure);
        line.setExpandAtFiles(false);
        HelpPage.form(line);
        return line;
    }

    /** A wrong command line gets a message, the nearest right word and where to read on, not the whole help. */
    private int usage(ParameterException e, String[] args) {
        UsageProblem problem = UsageProblem.of(e);
        terminal.err().println("error: " + Report.visible(problem.message()));
        problem.hints().forEach(hint -> terminal.err().println("  hint: " + hint));
        return ExitCode.USAGE.code();
    }

    private int failure(Exception e, CommandLine line, @Nullable ParseResult result) {
        PlatformCommand root =
                line.getCommandSpec().root().userObject() instanceof PlatformCommand command ? command : null;
        return fail(e, root != null && root.global().showsStackTrace());
    }

    private int fail(Throwable e, boolean trace) {
        terminal.out().flush();
        if (e instanceof PlatformException world) {
            terminal.err().println("error: " + Report.visible(world.problem()));
            terminal.err().println("  hint: " + Report.visible(world.hint()));
        } else {
            terminal.err().println("error: this is a bug of platform: " + Report.visible(e.toString()));
            terminal.err().println("  hint: report it with what 'platform --stacktrace …' prints");
        }
        if (trace) {
            e.printStackTrace(terminal.err());
        }
        return (e instanceof PlatformException ? ExitCode.WORLD : ExitCode.BUG).code();
    }
}
