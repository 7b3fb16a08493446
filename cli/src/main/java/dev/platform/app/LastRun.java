package dev.platform.app;

import dev.platform.model.Cluster;
import dev.platform.model.Outline;
import dev.platform.model.Product;
import dev.platform.model.Summary;
import dev.platform.plan.Layout;
import dev.platform.plan.Plan.PlannedFile;
import dev.platform.spec.SpecSetReader;
import dev.platform.tree.FolderStamp;
import dev.platform.tree.Inputs;
import dev.platform.tree.LocalNotes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the last run on this disk rendered each product from, and how its files looked then. Where both are the same, the
 * product needs no look. It is never committed, and never asked where somebody wants proof.
 */
public final class LastRun {
    private static final String NOTE = "rendered";

    /** Of the rendered files of a product one isn't planned. */
    private static final int LOCK = 1;

    /** The clock of a file system may be as coarse as this. */
    private static final Duration TICK = Duration.ofMillis(20);

    private final Path root;
    private final Map<String, RenderedProduct> known;
    private final Inputs inputs;
    private final ProductInputs hashes;
    private @Nullable Settled settled;

    private LastRun(Path root, Map<String, RenderedProduct> known, Inputs inputs) {
        this.root = root;
        this.known = known;
        this.inputs = inputs;
        this.hashes = new ProductInputs(inputs);
    }

    /**
     * Products that are rendered as their specs say.
     *
     * @param files how many rendered files they have
     */
    public record Settled(Set<String> products, long files) {
        public static final Settled NONE = new Settled(Set.of(), 0);
    }

    /** @param inputs what this run renders from */
    static LastRun of(Path root, Inputs inputs) {
        Map<String, RenderedProduct> known = new ConcurrentHashMap<>();
        LocalNotes.read(root, NOTE).lines().parallel().forEach(line -> {
            RenderedProduct product = RenderedProduct.read(line);
            if (product != null) {
                known.put(product.summary().product(), product);
            }
        });
        return new LastRun(root, known, inputs);
    }

    /** Nothing is known, so everything is rendered. */
    static LastRun forgotten(Path root, Inputs inputs) {
        return new LastRun(root, Map.of(), inputs);
    }

    /** Those of this run; looked for once, since that is a look at each rendered file. */
    Settled settled(Cluster cluster) {
        if (settled == null) {
            settled = find(cluster);
        }
        return settled;
    }

    private Settled find(Cluster cluster) {
        Set<String> same = known.isEmpty()
                ? Set.of()
                : SpecSetReader.products(inputs).parallelStream()
                        .filter(product -> isSame(cluster, product))
                        .collect(Collectors.toUnmodifiableSet());
        return new Settled(
                same, same.stream().mapToLong(name -> known(name).files()).sum());
    }

    private boolean isSame(Cluster cluster, String product) {
        RenderedProduct before = known.get(product);
        return before != null
                && before.inputs().equals(hashes.of(product, before.called()))
                && before.stamp().equals(stamp(cluster, product).hash());
    }

    /** Whether the products are those of the last run, all of them. */
    boolean hasAll() {
        return known.keySet().equals(SpecSetReader.products(inputs));
    }

    /** Whether others may notice that a product has changed. */
    boolean isNoticed(Product product) {
        return !known(product.name()).signature().equals(Signature.of(Outline.of(product)));
    }

    /** Of the products that are settled. */
    SortedMap<String, Summary> summaries(Settled settled) {
        SortedMap<String, Summary> summaries = new TreeMap<>();
        settled.products().forEach(name -> summaries.put(name, known(name).summary()));
        return summaries;
    }

    private RenderedProduct known(String product) {
        return Objects.requireNonNull(known.get(product), product);
    }

    private FolderStamp stamp(Cluster cluster, String product) {
        return FolderStamp.of(root, Layout.rendered(cluster, product));
    }

    /**
     * Notes down what was rendered.
     *
     * @param drift that is no more
     * @param warned products of which something was said, which is to be said again
     * @param written when that was
     */
    void remember(Drift drift, Set<String> warned, Instant written) {
        Map<String, Long> planned = drift.desired().plan().files().stream()
                .collect(Collectors.groupingBy(PlannedFile::product, Collectors.counting()));
        Set<String> changed = drift.products();
        SortedMap<String, RenderedProduct> now = new ConcurrentSkipListMap<>();
        drift.desired().settled().products().forEach(name -> now.put(name, known(name)));
        planned.entrySet().parallelStream()
                .filter(entry -> !entry.getKey().isEmpty())
                .forEach(entry -> {
                    String name = entry.getKey();
                    FolderStamp stamp = stamp(drift.desired().platform().cluster(), name);
                    Instant right = changed.contains(name) ? written : drift.since();
                    if (!warned.contains(name) && drift.isWhole(name) && isSafe(stamp.newest(), right)) {
                        now.put(name, rendered(product(drift, name), stamp.hash(), entry.getValue() + LOCK));
                    }
                });
        LocalNotes.write(
                root,
                NOTE,
                now.values().stream().map(each -> each.line() + "\n").collect(Collectors.joining()));
    }

    private static Product product(Drift drift, String name) {
        return Objects.requireNonNull(drift.desired().platform().products().get(name));
    }

    private RenderedProduct rendered(Product product, String stamp, long files) {
        return new RenderedProduct(
                hashes.of(product.name(), product.called()),
                stamp,
                files,
                product.called(),
                Signature.of(Outline.of(product)),
                Summary.of(product));
    }

    /** Not what somebody may have edited since, nor what may be edited now without getting another time. */
    private static boolean isSafe(Instant newest, Instant right) {
        return !newest.isAfter(right) && newest.plus(TICK).isBefore(Instant.now());
    }
}
