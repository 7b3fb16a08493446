package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Severity;
import dev.platform.model.Platform;
import dev.platform.plan.Layout;
import dev.platform.plan.Plan.PlannedFile;
import dev.platform.plan.Planner;
import dev.platform.render.Renderer;
import dev.platform.spec.SpecKind;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSet.ProductSpecs;
import dev.platform.spec.SpecSetReader;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import dev.platform.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells where values come from by trying: each field that a product depends on gets another value, and what follows is
 * made again. Nothing has to be known of how a value travels through the program; a field for which no other value makes
 * sense is left out.
 */
public final class Variations {
    private static final Object REMOVED = new Object();
    private static final SpecSet UNREADABLE = new SpecSet(null, null, new TreeMap<>(), new TreeMap<>(), null, null);

    /** A whole service, or a part of the file that is as large, is no field. */
    private static final int LEAST_PATH = 3;

    private final Inputs inputs;
    private final SpecSet specs;
    private final Map<RepoPath, PlannedFile> planned = new HashMap<>();
    private final Function<PlannedFile, String> drawing;

    /** What is asked for again with each variation: the files as they are. */
    private final Map<RepoPath, String> drawn = new HashMap<>();

    private final Map<RepoPath, Object> roots = new HashMap<>();

    /** Which rules are broken already, and in which files; also because products are left out. */
    private final Set<String> known;

    private Variations(Inputs inputs, SpecSet specs) {
        this.inputs = inputs;
        this.specs = specs;
        this.drawing = Renderer.drawing(inputs, new Findings());
        Findings findings = new Findings();
        Platform platform = Desired.checked(specs, findings);
        this.known = broken(findings);
        if (platform != null) {
            Planner.plan(platform).files().forEach(file -> planned.put(file.path(), file));
        }
    }

    /**
     * Those of one product, with every field that changes anything.
     *
     * @param service the only one whose fields are tried; null for all
     */
    public static List<Variation> of(Inputs inputs, Platform platform, String product, @Nullable String service) {
        SpecSet all = Desired.specs(inputs, Steps.UNHEARD, new Findings());
        Variations variations = new Variations(inputs, near(all, product));
        SpecFields fields = new SpecFields(inputs, within(service))
                .with(Layout.productSpec(product), SpecKind.PRODUCT)
                .with(Layout.grant(product), SpecKind.GRANT)
                .with(Layout.versions(product), SpecKind.VERSIONS)
                .with(Layout.clusterSpec(platform.cluster()), SpecKind.CLUSTER)
                .with(Layout.settings(), SpecKind.PLATFORM);
        List<Variation> found = new ArrayList<>();
        for (SpecField field : fields.all()) {
            Variation variation = variations.first(field);
            if (variation != null) {
                found.add(variation);
            }
        }
        return List.copyOf(found);
    }

    /** Of a product and a versions file, only the part of the service. */
    private static Predicate<List<Object>> within(@Nullable String service) {
        return path -> service == null
                || path.size() < 3
                || !path.get(0).equals("spec")
                || !path.get(1).equals("services")
                || path.get(2).equals(service);
    }

    /** The product and those that it names: what it is made of doesn't depend on others. */
    private static SpecSet near(SpecSet specs, String product) {
        SortedMap<String, ProductSpecs> products = new TreeMap<>(specs.products());
        ProductSpecs own = Objects.requireNonNull(products.get(product));
        String text = String.valueOf(own.product());
        products.keySet().removeIf(other -> !other.equals(product) && !text.contains(other));
        return new SpecSet(
                specs.platform(), specs.cluster(), products, specs.addons(), specs.approvals(), specs.tombstones());
    }

    /** With the first other value that makes sense and a difference; null if there is none. */
    private @Nullable Variation first(SpecField field) {
        for (Object value : field.others()) {
            Variation variation = vary(field, field.path(), value);
            if (variation != null) {
                return variation;
            }
        }
        return field.isWritten() ? withoutIt(field) : null;
    }

    /** Without the field; where it has to be there, without what it belongs to. */
    private @Nullable Variation withoutIt(SpecField field) {
        for (int length = field.path().size(); length > LEAST_PATH; length--) {
            Variation variation = vary(field, field.path().subList(0, length), REMOVED);
            if (variation != null) {
                return variation;
            }
        }
        return null;
    }

    private @Nullable Variation vary(SpecField field, List<Object> path, Object value) {
        Platform platform = platform(with(field.file(), path, value));
        SortedMap<RepoPath, String> changed = platform == null ? new TreeMap<>() : changed(platform);
        return platform == null || changed.isEmpty()
                ? null
                : new Variation(field.place(), field.name(), field.isWritten(), platform, changed);
    }

    private SpecSet with(RepoPath file, List<Object> path, Object value) {
        Object root = copy(roots.computeIfAbsent(file, this::root));
        set(root, path, value);
        Inputs other = inputs.with(FileTree.empty().with(file, YamlWriter.write(root)));
        Findings findings = new Findings();
        SpecSet read = SpecSetReader.reread(specs, other, Set.of(file), findings);
        return findings.hasErrors() ? UNREADABLE : read;
    }

    private Object root(RepoPath file) {
        byte[] bytes = Objects.requireNonNull(inputs.bytes(file));
        Document document = Objects.requireNonNull(YamlReader.forSpecs().read(file.value(), bytes, new Findings()));
        return Objects.requireNonNull(document.root().toValue());
    }

    /** Mappings and lists that can be changed. */
    private static Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> copy.put(key, copy(inner)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(inner -> copy.add(copy(inner)));
            return copy;
        }
        return value == null ? "" : value;
    }

    @SuppressWarnings("unchecked")
    private static void set(Object root, List<Object> path, Object value) {
        Object node = root;
        for (Object step : path.subList(0, path.size() - 1)) {
            node = step instanceof Integer index
                    ? ((List<Object>) node).get(index)
                    : ((Map<Object, Object>) node).computeIfAbsent(step, key -> new LinkedHashMap<>());
        }
        Object last = path.get(path.size() - 1);
        if (node instanceof Map<?, ?> map) {
            if (value == REMOVED) {
                map.remove(last);
            } else {
                ((Map<Object, Object>) map).put(last, value);
            }
        } else {
            List<Object> list = (List<Object>) node;
            if (value == REMOVED) {
                list.remove((int) (Integer) last);
            } else {
                list.set((Integer) last, value);
            }
        }
    }

    /** Null if these specs make no sense. */
    private @Nullable Platform platform(SpecSet other) {
        if (other.platform() == null || other.cluster() == null) {
            return null;
        }
        Findings findings = new Findings();
        Platform platform = Desired.checked(other, findings);
        return known.containsAll(broken(findings)) ? platform : null;
    }

    /** Not by their lines, which move, nor warnings, which a variation may cause. */
    private static Set<String> broken(Findings findings) {
        return findings.sorted().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + " " + finding.where().file())
                .collect(Collectors.toSet());
    }

    /** What a file is drawn from may differ in a part that the file doesn't show; so the texts are compared. */
    private SortedMap<RepoPath, String> changed(Platform platform) {
        SortedMap<RepoPath, String> changed = new TreeMap<>();
        for (PlannedFile file : Planner.plan(platform).files()) {
            PlannedFile before = planned.get(file.path());
            if (before == null || !before.content().equals(file.content())) {
                String text = drawing.apply(file);
                if (before == null
                        || !drawn.computeIfAbsent(file.path(), path -> drawing.apply(before))
                                .equals(text)) {
                    changed.put(file.path(), text);
                }
            }
        }
        return changed;
    }
}
