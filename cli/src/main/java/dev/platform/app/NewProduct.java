package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.HostName;
import dev.platform.model.Lifecycle;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.render.Renderer;
import dev.platform.spec.PlatformSpec;
import dev.platform.spec.SpecSet;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a new product with its first service.
 *
 * @param experiment null if it is meant to stay
 */
public record NewProduct(
        Name name, Name owner, Name size, @Nullable Experiment experiment, NewService service) implements Wish {
    /** A life of some days. */
    public record Experiment(LocalDate today, int days) {
        LocalDate expires() {
            return today.plusDays(days);
        }
    }

    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        if (specs.products().containsKey(name.value())) {
            findings.error(
                    "name-is-free",
                    Location.of(Layout.product(name.value()).value()),
                    "there is a product '" + name + "' already",
                    "choose another name, or add a service to it with: platform new-service " + name + " NAME");
            return null;
        }
        if (specs.platform() == null
                || specs.cluster() == null
                || !isKnown(specs.platform().spec(), findings)) {
            return null;
        }
        HostName domain = specs.cluster().written().spec().domain();
        FileTree files = FileTree.empty()
                .with(
                        Layout.productSpec(name.value()),
                        Renderer.draw("scaffold/product.yaml", new ProductScaffold(this), inputs))
                .with(
                        Layout.grant(name.value()),
                        Renderer.draw("scaffold/grant.yaml", new GrantScaffold(this, domain), inputs))
                .with(
                        Layout.versions(name.value()),
                        VersionsFile.empty(name)
                                .with(service.name(), service.version())
                                .text(inputs));
        return new Written(files, platform -> List.of());
    }

    /** Says it of the command's words, where the resolver could only point into a file that is not there yet. */
    private boolean isKnown(PlatformSpec settings, Findings findings) {
        boolean team = isOneOf("team", owner, settings.teams(), findings);
        boolean known = isOneOf("size", size, settings.sizes(), findings);
        return team && known && isShort(settings.experimentDays(), findings);
    }

    private boolean isShort(int most, Findings findings) {
        if (experiment == null || experiment.days() <= most) {
            return true;
        }
        findings.error(
                "experiments-are-short",
                Location.of(Layout.settings().value()),
                "an experiment of " + experiment.days() + " days is longer than the " + most + " days of maxDays",
                "give it at most " + most + " days with --ttl " + most + "d, or make it without --experiment");
        return false;
    }

    private static boolean isOneOf(String what, Name word, Map<Name, ?> known, Findings findings) {
        if (!known.containsKey(word)) {
            findings.error(
                    what + "-is-known",
                    Location.of(Layout.settings().value()),
                    "there is no " + what + " '" + word + "'",
                    Suggestion.orElse(word.value(), known.keySet(), "add it to platform.yaml"));
        }
        return known.containsKey(word);
    }

    @Override
    public Map<String, String> words() {
        Map<String, String> words = new HashMap<>(service.words());
        words.putAll(
                Map.of("name", "NAME", "owner", "--owner", "size", "--size", "expires", "--ttl", "domains", "--host"));
        return words;
    }

    @Override
    public String message() {
        return "Add product " + name;
    }

    /** What the template of product.yaml sees. */
    record ProductScaffold(String name, ServiceScaffold service) {
        ProductScaffold(NewProduct wish) {
            this(
                    wish.name().value(),
                    new ServiceScaffold(
                            wish.service().name().value(), wish.service().spec()));
        }
    }

    /** The first service. */
    record ServiceScaffold(String name, Map<String, Object> spec) {}

    /** What the template of grant.yaml sees. */
    record GrantScaffold(
            String name,
            String owner,
            String size,
            String lifecycle,
            @Nullable Expiry expiry,
            List<String> domains) {
        GrantScaffold(NewProduct wish, HostName domain) {
            this(
                    wish.name().value(),
                    wish.owner().value(),
                    wish.size().value(),
                    (wish.experiment() == null ? Lifecycle.PRODUCTION : Lifecycle.EXPERIMENT).toString(),
                    wish.experiment() == null
                            ? null
                            : new Expiry(wish.experiment().expires().toString()),
                    wish.service().hosts().stream()
                            .filter(host -> !host.isWithin(new HostName(wish.name() + "." + domain)))
                            .map(HostName::value)
                            .toList());
        }

        boolean hasDomains() {
            return !domains.isEmpty();
        }
    }

    /** The day on which an experiment ends. */
    record Expiry(String expires) {}
}
