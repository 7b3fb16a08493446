package dev.platform.cli;

import dev.platform.app.Deployment;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform deploy}. */
@Command(
        name = "deploy",
        description = "Ships a version of a service: writes its tag, and renders what follows from it.",
        customSynopsis = {
            "platform deploy [OPTIONS] PRODUCT/SERVICE TAG[@DIGEST]",
            "       platform deploy [OPTIONS] PRODUCT/SERVICE=TAG[@DIGEST]..."
        },
        footer = {
            "",
            "Several services are shipped in one commit, all of them or none. The registry",
            "is asked for the digest of a tag that comes without one.",
            "",
            "Examples:",
            "  platform deploy quiz/web 1.1.0 --dry-run",
            "  platform deploy quiz/web 1.1.0 --digest sha256:… --commit --push",
            "  platform deploy quiz/web=1.1.0@sha256:… quiz/api=1.4.2 --commit --push"
        })
final class DeployCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PRODUCT/SERVICE", description = "The service.")
    private String service = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TAG[@DIGEST]",
            description = "The image's tag, such as 1.4.2.")
    private @Nullable String tag;

    @Parameters(
            index = "2..*",
            arity = "0..*",
            paramLabel = "PRODUCT/SERVICE=TAG[@DIGEST]",
            description = "Further services, or all of them; the digest may follow the tag.")
    private List<String> others = List.of();

    @Option(names = "--digest", paramLabel = "SHA256", description = "The digest of TAG's image, which pins its bytes.")
    private @Nullable String digest;

    @Mixin
    private ResolveOption resolve = new ResolveOption();

    @Mixin
    private WriteOptions write = new WriteOptions();

    DeployCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Deployment wish = new Deployment(
                new DeployWords(new Words(spec)).read(service, tag, digest, others), resolve.digests(spec, terminal));
        return new WriteReport(spec, terminal, wish, write.mode())
                .run("commit these files and open a pull request (next time: --branch NAME --push)")
                .code();
    }
}
