package dev.platform.cli;

import dev.platform.app.RemoveAddon;
import dev.platform.app.Wish;
import dev.platform.model.Name;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform addon remove}. */
@Command(
        name = "remove",
        description = "Unpins an add-on, or removes the folders of its versions that do not run.",
        footer = {"", "Examples:", "  platform addon remove vpa", "  platform addon remove cert-manager --unused"})
final class AddonRemoveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The add-on.")
    private String addon = "";

    @Option(names = "--unused", description = "Keep the add-on; remove the versions that do not run.")
    private boolean unused;

    @Mixin
    private WriteOptions write = new WriteOptions();

    AddonRemoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        Name name = words.parse("NAME", addon, Name.class);
        Wish wish = new RemoveAddon(name, unused);
        return new WriteReport(spec, terminal, wish, write.mode())
                .run("commit these files and open a pull request")
                .code();
    }
}
