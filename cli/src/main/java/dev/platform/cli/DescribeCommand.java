package dev.platform.cli;

import dev.platform.app.NamedService;
import dev.platform.app.Variations;
import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.tree.Inputs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform describe}. */
@Command(
        name = "describe",
        description = "Shows what holds for a product or a service, with every default filled in.",
        footer = {
            "",
            "Examples:",
            "  platform describe shop",
            "  platform describe shop/web -o yaml",
            "  platform describe shop/web --origins"
        })
final class DescribeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PRODUCT[/SERVICE]", description = "What to describe.")
    private String what = "";

    @Option(
            names = "--origins",
            description = "Show of each value of a service where it comes from and what it shapes.")
    private boolean origins;

    DescribeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (origins && what.indexOf('/') < 0) {
            throw new Words(spec).wrong("--origins is for a service; write " + what + "/SERVICE");
        }
        return Answer.give(spec, terminal, this::answer);
    }

    private void answer(Inputs inputs, Platform platform, Report report, Findings findings) {
        Map<String, Object> description = describe(platform, findings);
        String[] names = what.split("/", 2);
        if (description != null && origins && names.length == 2) {
            OriginsView view = new OriginsView(Variations.of(inputs, platform, names[0], names[1]), names[0], names[1]);
            List<Map<String, String>> rows = view.of(description);
            report.data("Origins", Map.of("items", rows), out -> OriginsView.print(rows, out));
        } else if (description != null) {
            report.data("Description", description, out -> Outline.print(description, out));
        }
    }

    private @Nullable Map<String, Object> describe(Platform platform, Findings findings) {
        String[] names = what.split("/", 2);
        Product product = NamedService.product(names[0], platform, findings);
        if (product == null || names.length == 1) {
            return product == null ? null : Description.of(platform, product);
        }
        Service service = NamedService.service(names[1], product, findings);
        return service == null ? null : ServiceDescription.of(service);
    }
}
