package dev.platform.cli;

import dev.platform.app.AddAddon;
import dev.platform.app.Wish;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform addon add}. */
@Command(
        name = "add",
        description = "Pins an add-on of the catalogue, so that the cluster has it.",
        footer = {"", "Examples:", "  platform addon add keda --dry-run", "  platform addon add loki 18.11.0 --commit"})
final class AddonAddCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "The add-on.")
    private String addon = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "VERSION",
            description = "Else the newest that documents the cluster's Kubernetes.")
    private @Nullable String version;

    @Mixin
    private WriteOptions write = new WriteOptions();

    AddonAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        Name name = words.parse("NAME", addon, Name.class);
        Wish wish =
                new AddAddon(name, version == null ? null : words.parse("VERSION", version, AddonVersionName.class));
        return new WriteReport(spec, terminal, wish, write.mode())
                .run("commit these files and open a pull request; after the merge Argo CD does it")
                .code();
    }
}
