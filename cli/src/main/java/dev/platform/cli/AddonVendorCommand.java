package dev.platform.cli;

import dev.platform.app.VendorAddon;
import dev.platform.model.Name;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform addon vendor}. */
@Command(
        name = "vendor",
        description = {
            "Renders the chart of an add-on into its folder, so that Argo CD pulls",
            "nothing and a diff shows every object."
        },
        footer = {"", "Examples:", "  platform addon vendor cert-manager --dry-run"})
final class AddonVendorCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The add-on.")
    private String addon = "";

    @Mixin
    private WriteOptions write = new WriteOptions();

    AddonVendorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        VendorAddon wish = new VendorAddon(new Words(spec).parse("NAME", addon, Name.class));
        return new WriteReport(spec, terminal, wish, write.mode())
                .run("commit these files and open a pull request")
                .code();
    }
}
