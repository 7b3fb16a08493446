package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Platform;
import dev.platform.plan.Plan;
import dev.platform.plan.Plan.PlannedFile;
import dev.platform.plan.Planner;
import dev.platform.render.Renderer;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says where a rendered file, or one value in it, comes from. */
public final class Provenance {
    private static final String RULE = "file-is-rendered";

    private final Inputs inputs;
    private final Platform platform;
    private final Findings findings;

    private Provenance(Inputs inputs, Platform platform, Findings findings) {
        this.inputs = inputs;
        this.platform = platform;
        this.findings = findings;
    }

    /**
     * Where it comes from.
     *
     * @param value what stands there now; a mapping or a list is one too
     * @param where its place in the rendered file
     * @param cause the spec, or the part of it, that the file is rendered from
     * @param drawnBy the template, or the file that is copied
     * @param fields those that it depends on, the ones that change the fewest files first
     */
    public record Origin(
            @Nullable Object value, Location where, Location cause, String drawnBy, List<Variation> fields) {}

    /**
     * Answers for one file.
     *
     * @param path the value's path as in {@code spec.template.spec.containers[0].image}, or the number of a line; null for
     *     the whole file
     * @return null if there is no such file or value, which is then a finding
     */
    public static @Nullable Origin of(
            Inputs inputs, Platform platform, String file, @Nullable String path, Findings findings) {
        return new Provenance(inputs, platform, findings).answer(file, path);
    }

    private @Nullable Origin answer(String name, @Nullable String path) {
        Plan plan = Planner.plan(platform);
        Optional<PlannedFile> found = plan.files().stream()
                .filter(file -> file.path().value().equals(name))
                .findFirst();
        if (found.isEmpty()) {
            List<String> known =
                    plan.files().stream().map(file -> file.path().value()).toList();
            findings.error(RULE, Location.of(name), "this is no rendered file", Suggestion.of(name, known));
            return null;
        }
        PlannedFile file = found.get();
        Document document =
                document(file.path(), Renderer.drawing(inputs, new Findings()).apply(file));
        ValuePath value = path == null ? ValuePath.WHOLE : ValuePath.of(path, document);
        YamlNode node = value == null ? null : value.in(document.root());
        if (value == null || node == null) {
            findings.error(
                    RULE,
                    Location.of(name),
                    "there is no value at '" + path + "'",
                    "write a path such as metadata.name or spec.ports[0].port, or the number of a line");
            return null;
        }
        String drawnBy = Renderer.drawnBy(file);
        return new Origin(
                node.toValue(),
                new Location(name, node.line(), node.column()),
                file.cause(),
                drawnBy,
                fields(file, value, node.toValue()));
    }

    private static Document document(RepoPath path, String text) {
        return Objects.requireNonNull(YamlReader.forManifests().read(path.value(), text, new Findings()));
    }

    private List<Variation> fields(PlannedFile file, ValuePath path, @Nullable Object value) {
        String product = file.product();
        if (!platform.products().containsKey(product)) {
            return List.of();
        }
        return Variations.of(inputs, platform, product, null).stream()
                .filter(variation -> differs(variation, file.path(), path, value))
                .sorted(Comparator.comparing(variation -> variation.changed().size()))
                .toList();
    }

    private boolean differs(Variation variation, RepoPath file, ValuePath path, @Nullable Object value) {
        String other = variation.changed().get(file);
        if (other == null) {
            return false;
        }
        YamlNode node = path.in(document(file, other).root());
        return node == null || !Objects.equals(node.toValue(), value);
    }
}
