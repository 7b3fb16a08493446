package dev.platform.cli;

import dev.platform.app.GraduateProduct;
import dev.platform.model.Name;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform graduate}. */
@Command(
        name = "graduate",
        description = "Takes an experiment into production: it has no end any more.",
        footer = {
            "",
            "It says what production needs and the product doesn't have yet. The grant belongs to",
            "the platform team, so the pull request needs its review.",
            "",
            "Examples:",
            "  platform graduate quiz --dry-run",
            "  platform graduate quiz --commit --branch keep-quiz"
        })
final class GraduateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PRODUCT", description = "The experiment.")
    private String product = "";

    @Mixin
    private WriteOptions write = new WriteOptions();

    GraduateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Name name = new Words(spec).parse("PRODUCT", product, Name.class);
        return new WriteReport(spec, terminal, new GraduateProduct(name), write.mode())
                .run("commit these files and open a pull request; the platform team reviews the grant")
                .code();
    }
}
