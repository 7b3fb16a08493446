package dev.platform.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code platform completion}. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in bash or zsh.",
        footer = {"", "Examples:", "  source <(platform completion bash)"})
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    /** The shells that the script works in. */
    enum Shell {
        BASH,
        ZSH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(paramLabel = "bash|zsh", description = "The shell.")
    private Shell shell = Shell.BASH;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (shell == Shell.ZSH) {
            terminal.out().println("autoload -Uz compinit bashcompinit && compinit && bashcompinit");
        }
        terminal.out().print(AutoComplete.bash("platform", new Program(terminal).commandLine()));
        return ExitCode.DONE.code();
    }
}
