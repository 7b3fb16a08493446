package dev.platform.cli;

import dev.platform.app.Deployment;
import dev.platform.model.ImageDigest;
import dev.platform.model.ImageTag;
import dev.platform.model.Name;
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
        footer = {
            "",
            "Examples:",
            "  platform deploy quiz/web 1.1.0 --dry-run",
            "  platform deploy quiz/web 1.1.0 --digest sha256:… --commit --push"
        })
final class DeployCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PRODUCT/SERVICE", description = "The service.")
    private String service = "";

    @Parameters(index = "1", paramLabel = "TAG", description = "The image's tag, such as 1.4.2.")
    private String tag = "";

    @Option(names = "--digest", paramLabel = "SHA256", description = "The image's digest, which pins its bytes.")
    private @Nullable String digest;

    @Mixin
    private WriteOptions write = new WriteOptions();

    DeployCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        String[] names = service.split("/", -1);
        if (names.length != 2) {
            throw words.wrong("'" + service + "' is not PRODUCT/SERVICE, such as quiz/web");
        }
        Deployment wish = new Deployment(
                words.parse("PRODUCT", names[0], Name.class),
                words.parse("SERVICE", names[1], Name.class),
                words.parse("TAG", tag, ImageTag.class),
                digest == null ? null : words.parse("--digest", digest, ImageDigest.class));
        return new WriteReport(spec, terminal, wish, write.mode())
                .run("commit these files and open a pull request (next time: --branch NAME --push)")
                .code();
    }
}
