package dev.platform.cli;

import dev.platform.app.NamedService;
import dev.platform.finding.Findings;
import dev.platform.load.Capacity;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.tree.Inputs;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform capacity}. */
@Command(
        name = "capacity",
        description = "Shows what products need at their largest, and how much room there is.",
        footer = {
            "",
            "What a product needs is every service at 'maxReplicas' while all of them roll",
            "out a new version, and its databases and caches.",
            "",
            "Examples:",
            "  platform capacity",
            "  platform capacity shop -o json"
        })
final class CapacityCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PRODUCT", arity = "0..1", description = "One product; without it, all and the nodes.")
    private @Nullable String name;

    CapacityCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Answer.give(spec, terminal, this::answer);
    }

    private void answer(Inputs inputs, Platform platform, Report report, Findings findings) {
        Capacity capacity = capacity(platform, findings);
        if (capacity != null) {
            CapacityView view = new CapacityView(capacity);
            report.data("Capacity", view.data(), view::print);
        }
    }

    private @Nullable Capacity capacity(Platform platform, Findings findings) {
        if (name == null) {
            return Capacity.of(platform);
        }
        Product product = NamedService.product(name, platform, findings);
        return product == null ? null : Capacity.of(product);
    }
}
