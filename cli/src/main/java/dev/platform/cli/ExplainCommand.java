package dev.platform.cli;

import dev.platform.app.Provenance;
import dev.platform.app.Provenance.Origin;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform explain}. */
@Command(
        name = "explain",
        description = "Says where a rendered file, or a value in it, comes from.",
        subcommands = ExplainConnectCommand.class,
        footer = {
            "",
            "What a value depends on is found by trying: each field of the specs gets",
            "another value, and what is rendered then is compared.",
            "",
            "Examples:",
            "  platform explain clusters/production/products/shop/web/deployment.yaml 27",
            "  platform explain FILE spec.template.spec.containers[0].image",
            "  platform explain connect shop/web billing/api:8080"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "A rendered file.")
    private @Nullable String file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PATH",
            description = "A value in it, or the number of a line. Default: all of it.")
    private @Nullable String path;

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (file == null) {
            throw new ParameterException(spec.commandLine(), "name what to explain: a rendered file, or connect");
        }
        String name = file;
        return Answer.give(spec, terminal, (inputs, platform, report, findings) -> {
            Origin origin = Provenance.of(inputs, platform, name, path, findings);
            if (origin != null) {
                new OriginView(origin, path).show(report);
            }
        });
    }
}
