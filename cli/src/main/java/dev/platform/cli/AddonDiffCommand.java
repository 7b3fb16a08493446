package dev.platform.cli;

import dev.platform.app.Delivery.Mode;
import dev.platform.app.UpgradeAddon;
import dev.platform.app.ValuesMerge;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform addon diff}. */
@Command(
        name = "diff",
        description = "Shows what another version of an add-on would change; writes nothing.",
        footer = {"", "Examples:", "  platform addon diff cert-manager 1.20.3"})
final class AddonDiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "The add-on.")
    private String addon = "";

    @Parameters(index = "1", paramLabel = "VERSION", description = "The version to compare the pinned one with.")
    private String to = "";

    AddonDiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        UpgradeAddon wish = new UpgradeAddon(
                words.parse("NAME", addon, Name.class),
                words.parse("VERSION", to, AddonVersionName.class),
                ValuesMerge.CHECKED);
        Mode mode = new Mode(true, null);
        return new WriteReport(spec, terminal, wish, mode)
                .telling((outcome, report) -> AddonUpgradeCommand.tell(outcome, wish, mode, report))
                .run("")
                .code();
    }
}
