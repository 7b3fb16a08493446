package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Name;
import dev.platform.spec.SpecSet.AddonSpecs;
import dev.platform.spec.SpecSet.ProductSpecs;
import dev.platform.spec.SpecSet.Written;
import dev.platform.spec.SpecSet.WrittenCluster;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Reads every spec of a repository. */
public final class SpecSetReader {
    private static final String PRODUCTS = "products";
    private static final RepoPath ADDONS = RepoPath.of("addons");
    private static final RepoPath APPROVALS = RepoPath.of(SpecKind.APPROVALS.file());
    private static final RepoPath TOMBSTONES = RepoPath.of(SpecKind.TOMBSTONES.file());
    private static final RepoPath SETTINGS = RepoPath.of("platform.yaml");

    private final Inputs inputs;
    private final Findings findings;
    private final SpecReader reader;

    private SpecSetReader(Inputs inputs, Findings findings) {
        this.inputs = inputs;
        this.findings = findings;
        this.reader = new SpecReader(inputs, findings);
    }

    public static SpecSet read(Inputs inputs, Findings findings) {
        SpecSet shared = readShared(inputs, findings);
        return shared.with(readProducts(inputs, products(inputs), findings));
    }

    /** What belongs to no product. */
    public static SpecSet readShared(Inputs inputs, Findings findings) {
        SpecSetReader set = new SpecSetReader(inputs, findings);
        return new SpecSet(
                set.settings(), set.cluster(), new TreeMap<>(), set.addons(), set.approvals(), set.tombstones());
    }

    /** Some of the products. */
    public static SortedMap<String, ProductSpecs> readProducts(
            Inputs inputs, Collection<String> folders, Findings findings) {
        SpecSetReader set = new SpecSetReader(inputs, findings);
        SortedMap<String, ProductSpecs> products = new ConcurrentSkipListMap<>();
        folders.parallelStream().forEach(folder -> products.put(folder, set.product(folder)));
        return new TreeMap<>(products);
    }

    /** The folders of all products. */
    public static SortedSet<String> products(Inputs inputs) {
        return folders(PRODUCTS, inputs);
    }

    /** The same specs with those read again whose files have changed. */
    public static SpecSet reread(SpecSet specs, Inputs inputs, Set<RepoPath> changed, Findings findings) {
        SpecSetReader reader = new SpecSetReader(inputs, findings);
        SortedMap<String, ProductSpecs> products = new TreeMap<>(specs.products());
        boolean cluster = changed.stream().anyMatch(path -> path.name().equals("cluster.yaml"));
        for (RepoPath path : changed) {
            String[] parts = path.value().split("/", 3);
            if (parts.length == 3 && parts[0].equals(PRODUCTS)) {
                reader.reread(parts[1], products);
            }
        }
        return new SpecSet(
                changed.contains(SETTINGS) ? reader.settings() : specs.platform(),
                cluster ? reader.cluster() : specs.cluster(),
                products,
                changed.stream().anyMatch(path -> path.isBelow(ADDONS)) ? reader.addons() : specs.addons(),
                specs.approvals(),
                changed.contains(TOMBSTONES) ? reader.tombstones() : specs.tombstones());
    }

    /** Nothing is left of a product whose folder goes. */
    private void reread(String product, SortedMap<String, ProductSpecs> products) {
        if (inputs.below(RepoPath.of(PRODUCTS, product)).isEmpty()) {
            products.remove(product);
        } else {
            products.put(product, product(product));
        }
    }

    private SortedMap<String, AddonSpecs> addons() {
        return new AddonReader(inputs, findings, reader).read();
    }

    private @Nullable Written<PlatformSpec> settings() {
        return reader.read(SETTINGS, SpecKind.PLATFORM, PlatformSpec.class, null);
    }

    /** The settings alone; null if there are none that can be read. */
    public static @Nullable Written<PlatformSpec> settings(Inputs inputs, Findings findings) {
        return new SpecSetReader(inputs, findings).settings();
    }

    private @Nullable Written<ApprovalsSpec> approvals() {
        return reader.read(APPROVALS, SpecKind.APPROVALS, ApprovalsSpec.class, null);
    }

    private @Nullable Written<TombstonesSpec> tombstones() {
        return reader.read(TOMBSTONES, SpecKind.TOMBSTONES, TombstonesSpec.class, null);
    }

    /** The approvals alone; null if there are none that can be read. */
    public static @Nullable Written<ApprovalsSpec> approvals(Inputs inputs, Findings findings) {
        return new SpecSetReader(inputs, findings).approvals();
    }

    /** The versions of one product alone; null if there are none that can be read. */
    public static @Nullable Written<VersionsSpec> versions(RepoPath path, Inputs inputs, Findings findings) {
        return new SpecSetReader(inputs, findings).reader.read(path, SpecKind.VERSIONS, VersionsSpec.class, null);
    }

    private @Nullable WrittenCluster cluster() {
        SortedSet<String> folders = folders("clusters", inputs);
        if (folders.size() != 1) {
            findings.error(
                    "cluster-is-one",
                    Location.of(folders.isEmpty() ? "clusters/production/cluster.yaml" : "clusters/" + folders.last()),
                    folders.isEmpty() ? "there is no cluster" : "there are " + folders.size() + " clusters: " + folders,
                    "keep exactly one folder with a cluster.yaml below clusters/");
            return null;
        }
        String folder = folders.first();
        RepoPath path = RepoPath.of("clusters", folder, "cluster.yaml");
        Written<ClusterSpec> written = reader.read(path, SpecKind.CLUSTER, ClusterSpec.class, folder);
        return written == null ? null : new WrittenCluster(folder, written);
    }

    private ProductSpecs product(String folder) {
        RepoPath path = RepoPath.of(PRODUCTS, folder);
        try {
            Name.parse(folder);
        } catch (IllegalArgumentException e) {
            findings.error(
                    "name-is-a-label",
                    Location.of(path.value()),
                    "the folder " + e.getMessage(),
                    "rename it: use " + SpecScalars.NAME);
            return new ProductSpecs(null, null, null, new TreeMap<>(), new TreeMap<>());
        }
        return new ProductSpecs(
                required(path.resolve("product.yaml"), SpecKind.PRODUCT, ProductSpec.class, folder),
                required(path.resolve("grant.yaml"), SpecKind.GRANT, GrantSpec.class, folder),
                reader.read(path.resolve("versions.yaml"), SpecKind.VERSIONS, VersionsSpec.class, folder),
                new DashboardReader(inputs, findings).read(folder),
                new ExtraReader(inputs, findings).read(folder));
    }

    private <S extends Record> @Nullable Written<S> required(RepoPath path, SpecKind kind, Class<S> type, String name) {
        if (inputs.bytes(path) == null && !findings.mentions(path.value())) {
            findings.error(
                    "product-has-its-files",
                    Location.of(path.value()),
                    "the product '" + name + "' has no " + path.name(),
                    "write it, or make the product with: platform new-product " + name);
        }
        return reader.read(path, kind, type, name);
    }

    private static SortedSet<String> folders(String parent, Inputs inputs) {
        SortedSet<String> folders = new TreeSet<>();
        for (RepoPath path : inputs.below(RepoPath.of(parent)).keySet()) {
            String rest = path.value().substring(parent.length() + 1);
            int slash = rest.indexOf('/');
            if (slash > 0) {
                folders.add(rest.substring(0, slash));
            }
        }
        return folders;
    }
}
