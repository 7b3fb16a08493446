package dev.platform.app;

import dev.platform.app.ProductScaffold.Grant;
import dev.platform.app.ProductScaffold.Life;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.HostName;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
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
        Life life() {
            return new Life(today, today.plusDays(days));
        }
    }

    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        if (!isFree(name, specs, findings)) {
            return null;
        }
        if (specs.platform() == null
                || specs.cluster() == null
                || !isKnown(owner, size, specs.platform().spec(), findings)
                || !isShort(specs.platform().spec().experimentDays(), findings)) {
            return null;
        }
        HostName domain = specs.cluster().written().spec().domain();
        FileTree files = new ProductScaffold(name, spec(), grant(domain))
                .files(VersionsFile.empty(name).with(service.name(), service.version(specs, findings)), inputs);
        return new Written(files, platform -> List.of());
    }

    private Map<String, Object> spec() {
        return Map.of("services", Map.of(service.name().value(), service.spec()));
    }

    private Grant grant(HostName domain) {
        return new Grant(
                owner, size, experiment == null ? null : experiment.life(), ownHosts(name, service.hosts(), domain));
    }

    /** The hosts that a product can't have without a grant. */
    static List<String> ownHosts(Name product, List<HostName> hosts, HostName domain) {
        return hosts.stream()
                .filter(host -> !host.isWithin(new HostName(product + "." + domain)))
                .map(HostName::value)
                .toList();
    }

    static boolean isFree(Name name, SpecSet specs, Findings findings) {
        if (specs.products().containsKey(name.value())) {
            findings.error(
                    "name-is-free",
                    Location.of(Layout.product(name.value()).value()),
                    "there is a product '" + name + "' already",
                    "choose another name, or add a service to it with: platform new-service " + name + " NAME");
            return false;
        }
        return true;
    }

    /** Says it of the command's words, where the resolver could only point into a file that is not there yet. */
    static boolean isKnown(Name owner, Name size, PlatformSpec settings, Findings findings) {
        boolean team = isOneOf("team", owner, settings.teams(), findings);
        boolean known = isOneOf("size", size, settings.sizes(), findings);
        return team && known;
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
}
