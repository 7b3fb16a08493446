package dev.platform.cli;

import dev.platform.app.NewProduct;
import dev.platform.app.NewProduct.Experiment;
import dev.platform.cli.Questions.Word;
import dev.platform.model.Name;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform new-product}. */
@Command(
        name = "new-product",
        description = "Makes a product with its first service: its specs, and everything that is rendered from them.",
        footer = {
            "",
            "Examples:",
            "  platform new-product quiz --owner team-growth \\",
            "    --image registry.acme.example/quiz/web:1.0.0",
            "  platform new-product quiz --owner team-growth --experiment --ttl 14d \\",
            "    --image registry.acme.example/quiz/web:1.0.0 --commit --branch new-quiz"
        })
final class NewProductCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The product's name: also its folder and namespace.")
    private @Nullable String name;

    @Option(
            names = "--owner",
            paramLabel = "TEAM",
            description = "The team of platform.yaml that owns it; always needed.")
    private @Nullable String owner;

    @Option(names = "--size", paramLabel = "SIZE", description = "A size of platform.yaml. Default: small.")
    private String size = "small";

    @Option(names = "--experiment", description = "It is an experiment, which ends on a day.")
    private boolean experiment;

    @Option(names = "--ttl", paramLabel = "14d", description = "How long the experiment lives. Default: 30d.")
    private @Nullable String ttl;

    @Option(names = "--service", paramLabel = "NAME", description = "The first service. Default: web.")
    private String serviceName = "web";

    @Mixin
    private ServiceOptions service = new ServiceOptions();

    @Mixin
    private ResolveOption resolve = new ResolveOption();

    @Mixin
    private WriteOptions write = new WriteOptions();

    NewProductCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        Questions questions = new Questions(terminal, words);
        questions.need(new Word("NAME", name), new Word("--owner", owner), service.image());
        Name product = words.parse("NAME", questions.need("NAME", name, "Product"), Name.class);
        Name team =
                words.parse("--owner", questions.need("--owner", owner, "Owner (a team of platform.yaml)"), Name.class);
        Name first = words.parse("--service", serviceName, Name.class);
        NewProduct wish = new NewProduct(
                product,
                team,
                words.parse("--size", size, Name.class),
                life(words),
                service.wish(product, first, questions, words, resolve.digests(spec, terminal)));
        return new WriteReport(spec, terminal, wish, write.mode())
                .run("commit these files and open a pull request; after the merge Argo CD makes the product")
                .code();
    }

    private @Nullable Experiment life(Words words) {
        if (!experiment) {
            if (ttl != null) {
                throw words.wrong("--ttl: only an experiment ends; add --experiment");
            }
            return null;
        }
        int days = (int) words.days("--ttl", ttl == null ? "30d" : ttl).toDays();
        return new Experiment(LocalDate.now(terminal.clock()), days);
    }
}
