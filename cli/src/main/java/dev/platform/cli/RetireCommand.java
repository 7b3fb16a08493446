package dev.platform.cli;

import dev.platform.app.Delivery.Outcome;
import dev.platform.app.RetireProduct;
import dev.platform.model.Name;
import dev.platform.model.Product;
import dev.platform.model.Retirement;
import dev.platform.model.Retirement.DataPolicy;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform retire}. */
@Command(
        name = "retire",
        description = "Takes a product one state further on its way out.",
        footer = {
            "",
            "From active to draining: it has no pods and no routes, all else stays.",
            "To retired: its services are gone; data, namespace and fences stay.",
            "Then its folder goes, and its names rest for a while.",
            "Each state is a pull request of its own.",
            "",
            "Examples:",
            "  platform retire quiz --commit --branch drain-quiz",
            "  platform retire quiz --data delete --dry-run"
        })
final class RetireCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PRODUCT", description = "The product.")
    private String product = "";

    @Option(
            names = "--data",
            paramLabel = "keep|delete",
            description = "What becomes of its databases, volumes, buckets and queues.")
    private @Nullable DataPolicy data;

    @Mixin
    private WriteOptions write = new WriteOptions();

    RetireCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Name name = new Words(spec).parse("PRODUCT", product, Name.class);
        RetireProduct wish = new RetireProduct(name, data, LocalDate.now(terminal.clock()));
        return new WriteReport(spec, terminal, wish, write.mode())
                .telling(this::tell)
                .run("commit these files and open a pull request; the platform team reviews the grant")
                .code();
    }

    private void tell(Outcome outcome, Report report) {
        Product now = outcome.proposal().desired().platform().products().get(product);
        if (now == null) {
            report.say(product + " is gone, and its names rest: see clusters/tombstones.yaml");
            report.say("after the merge: remove what is left of it in Argo CD, as docs/guides/retire.md tells");
        } else if (now.isRetired()) {
            report.say(product + " is retired: its services go, its namespace and what it keeps stay");
            report.say("after the merge: platform retire " + product + lost(now));
        } else {
            report.say(product + " drains: no pods and no routes, all else stays");
            report.say("after the merge, once nobody misses it: platform retire " + product + lost(now));
        }
    }

    /** What has to be said of its data before it goes on. */
    private static String lost(Product product) {
        Retirement retirement = product.grant().retirement();
        boolean isOpen = retirement != null
                && retirement.data() != DataPolicy.DELETE
                && !product.data().isEmpty();
        return isOpen ? " --data keep|delete (" + String.join(", ", product.data()) + ")" : "";
    }
}
