package dev.platform.cli;

import dev.platform.cli.Questions.Word;
import dev.platform.model.Name;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform new-service}. */
@Command(
        name = "new-service",
        description = "Adds a service to a product.",
        footer = {
            "",
            "Examples:",
            "  platform new-service quiz scores --type internal \\",
            "    --image registry.acme.example/quiz/scores:1.0.0",
            "  platform new-service quiz cleanup --type cron --schedule \"15 2 * * *\" \\",
            "    --image registry.acme.example/quiz/cleanup:1.0.0"
        })
final class NewServiceCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PRODUCT", description = "The product.")
    private @Nullable String product;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The name of the new service.")
    private @Nullable String name;

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Mixin
    private ResolveOption resolve = new ResolveOption();

    @Mixin
    private WriteOptions write = new WriteOptions();

    NewServiceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        Questions questions = new Questions(terminal, words);
        questions.need(new Word("PRODUCT", product), new Word("NAME", name), service.image());
        Name parent = words.parse("PRODUCT", questions.need("PRODUCT", product, "Product"), Name.class);
        Name own = words.parse("NAME", questions.need("NAME", name, "Service"), Name.class);
        return new WriteReport(
                        spec,
                        terminal,
                        service.wish(parent, own, questions, words, resolve.digests(spec, terminal)),
                        write.mode())
                .run("look at products/" + parent + "/product.yaml, then commit and open a pull request")
                .code();
    }
}
