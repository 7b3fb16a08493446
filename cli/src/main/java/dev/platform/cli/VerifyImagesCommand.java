package dev.platform.cli;

import dev.platform.app.DeployedImages;
import dev.platform.app.DeployedImages.Deployed;
import dev.platform.app.NamedService;
import dev.platform.cli.Words.ServiceWord;
import dev.platform.finding.Findings;
import dev.platform.finding.PlatformException;
import dev.platform.model.Image;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.tree.Inputs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform verify-images}. */
@Command(
        name = "verify-images",
        description = "Asks registries whether they still have what is deployed, and under the same tag.",
        footer = {
            "",
            "A tag that has moved, and an image that can't be pulled any more, are errors.",
            "",
            "Examples:",
            "  platform verify-images",
            "  platform verify-images quiz/web -o json"
        })
final class VerifyImagesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "PRODUCT[/SERVICE]", description = "Which to ask for. Default: all.")
    private @Nullable String what;

    VerifyImagesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return Answer.give(spec, terminal, this::answer);
    }

    private void answer(Inputs inputs, Platform platform, Report report, Findings findings) {
        List<Service> services = services(platform, findings);
        if (findings.hasErrors()) {
            return;
        }
        List<Deployed> images =
                new DeployedImages(platform, terminal.environment()).ask(services, report.steps(), findings);
        report.data(
                "ImageReport",
                Map.of("items", images.stream().map(VerifyImagesCommand::item).toList()),
                out -> {
                    if (!images.isEmpty()) {
                        table(images).print(out);
                    }
                });
        refuseSilence(images, report, findings);
        if (!findings.hasErrors()) {
            report.say(Report.count(images.size(), "image") + " asked for");
        }
    }

    private List<Service> services(Platform platform, Findings findings) {
        ServiceWord word = what == null ? null : new Words(spec).productOrService(what);
        List<Service> services = new ArrayList<>();
        if (word == null) {
            platform.products().values().stream()
                    .filter(product -> !product.isEnding())
                    .forEach(product -> services.addAll(product.services().values()));
            return services;
        }
        Product product = NamedService.product(word.product().value(), platform, findings);
        if (product != null && word.service() == null) {
            services.addAll(product.services().values());
        } else if (product != null) {
            Service service = NamedService.service(word.named().value(), product, findings);
            if (service != null) {
                services.add(service);
            }
        }
        return services;
    }

    private static Table table(List<Deployed> images) {
        Table table = new Table("service", "image", "digest", "state");
        images.forEach(each -> table.add(
                name(each),
                each.image().name() + ":" + each.image().tag(),
                WriteReport.shortDigest(each.image().digest()),
                state(each)));
        return table;
    }

    private static Map<String, Object> item(Deployed each) {
        Image image = each.image();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("service", name(each));
        item.put("image", image.name().value());
        item.put("tag", image.tag().value());
        item.put("digest", image.digest() == null ? "" : image.digest().value());
        item.put("remote", each.remote() == null ? "" : each.remote().value());
        item.put("state", state(each));
        return item;
    }

    private static String name(Deployed each) {
        return each.service().product() + "/" + each.service().name();
    }

    private static String state(Deployed each) {
        return each.state().name().toLowerCase(Locale.ROOT);
    }

    /** An answer with gaps isn't one to rely on. */
    private static void refuseSilence(List<Deployed> images, Report report, Findings findings) {
        List<PlatformException> problems = images.stream()
                .map(Deployed::problem)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (problems.isEmpty()) {
            return;
        }
        report.findings(findings);
        PlatformException first = problems.get(0);
        String more = problems.size() == 1 ? "" : ", and " + (problems.size() - 1) + " more such problems";
        throw new PlatformException(first.problem() + more, first.hint(), first);
    }
}
