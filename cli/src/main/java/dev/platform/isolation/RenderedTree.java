package dev.platform.isolation;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rendered files of a cluster, parsed once. */
public final class RenderedTree {
    private final SortedMap<String, byte[]> files;
    private final List<Manifest> manifests;
    private final Map<String, List<Manifest>> byType;
    private final Map<String, Map<String, List<Manifest>>> byProduct = new HashMap<>();
    private final Map<String, Manifest> namespaces;
    private final SortedMap<String, Location> products = new TreeMap<>();
    private final Map<String, SortedMap<String, Location>> parts = new HashMap<>();
    private final List<Workload> workloads;
    private final List<Endpoint> endpoints;
    private final Surroundings surroundings;

    private RenderedTree(SortedMap<String, byte[]> files, List<Manifest> manifests, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.files = files;
        this.manifests = manifests;
        this.byType = manifests.stream().collect(Collectors.groupingBy(Manifest::type));
        manifests.forEach(manifest -> {
            byProduct
                    .computeIfAbsent(manifest.product(), product -> new HashMap<>())
                    .computeIfAbsent(manifest.type(), type -> new ArrayList<>())
                    .add(manifest);
            if (!manifest.home().isPlatform()) {
                products.putIfAbsent(manifest.product(), manifest.where());
                parts.computeIfAbsent(manifest.product(), product -> new TreeMap<>())
                        .putIfAbsent(manifest.home().part(), manifest.where());
            }
        });
        this.namespaces = of("Namespace").stream()
                .collect(Collectors.toMap(Manifest::name, Function.identity(), (first, second) -> first));
        this.workloads = manifests.stream()
                .flatMap(manifest -> Workload.of(manifest).stream())
                .toList();
        this.endpoints = Stream.concat(
                        workloads.stream()
                                .filter(workload -> !workload.product().isEmpty())
                                .map(Workload::endpoint),
                        manifests.stream().flatMap(manifest -> OperatorPods.of(manifest).stream()))
                .distinct()
                .toList();
    }

    /**
     * Reads the files by their paths; what isn't one YAML document is a finding.
     *
     * @param surroundings of the cluster
     */
    public static RenderedTree read(SortedMap<String, byte[]> files, Surroundings surroundings, Findings findings) {
        YamlReader yaml = YamlReader.forManifests();
        List<Manifest> manifests = files.entrySet().parallelStream()
                .filter(file -> file.getKey().endsWith(".yaml"))
                .map(file -> manifest(yaml.read(file.getKey(), file.getValue(), findings)))
                .flatMap(Stream::ofNullable)
                .toList();
        return new RenderedTree(files, manifests, surroundings);
    }

    private static @Nullable Manifest manifest(@Nullable Document document) {
        return document == null ? null : Manifest.of(document.file(), Value.of(document.file(), document.root()));
    }

    /**
     * What is outside of products and matters to rules: blocks of addresses, and namespaces.
     *
     * @param inside the cluster's own, beside those that are private everywhere
     * @param operated what databases call though it is inside: the API server, and where their backups go
     * @param provided what services call though it is inside: what keeps buckets and queues
     * @param collectors namespaces of what services send traces to
     */
    public record Surroundings(
            List<String> inside, List<String> operated, List<String> provided, List<String> collectors) {
        public static final Surroundings UNKNOWN = new Surroundings(List.of(), List.of(), List.of(), List.of());

        public Surroundings {
            inside = List.copyOf(inside);
            operated = List.copyOf(operated);
            provided = List.copyOf(provided);
            collectors = List.copyOf(collectors);
        }
    }

    Surroundings surroundings() {
        return surroundings;
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    List<Manifest> manifests() {
        return manifests;
    }

    /** The objects of one type, such as {@code apps/Deployment}. */
    List<Manifest> of(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The objects of one type in a product's folders; an empty name stands for the platform. */
    List<Manifest> of(String product, String type) {
        return byProduct.getOrDefault(product, Map.of()).getOrDefault(type, List.of());
    }

    /** The objects of one type in the folders of all products. */
    List<Manifest> ofProducts(String type) {
        return of(type).stream()
                .filter(manifest -> !manifest.home().isPlatform())
                .toList();
    }

    /** Every product that has a folder here. */
    public SortedSet<String> products() {
        return new TreeSet<>(products.keySet());
    }

    /** The folders of a product, each with its first object. */
    SortedMap<String, Location> parts(String product) {
        return parts.getOrDefault(product, new TreeMap<>());
    }

    /** A place for what a product lacks: its first object. */
    Location place(String product) {
        return products.getOrDefault(product, Location.of(product));
    }

    /** How many objects there are. */
    public int size() {
        return manifests.size();
    }

    /** Whether the namespace is a product's, and not the platform's or an add-on's. */
    boolean isProduct(String namespace) {
        return products.containsKey(namespace);
    }

    /** Whether the product is on its way out, so that fences stay for a while longer than the pods that they are about. */
    boolean isEnding(String product) {
        Manifest namespace = namespaces.get(product);
        return namespace != null
                && !namespace
                        .root()
                        .text("metadata", "annotations", "platform.dev/retirement")
                        .isEmpty();
    }

    /** All pods of products, each that looks the same once. */
    List<Endpoint> endpoints() {
        return endpoints;
    }

    List<Workload> workloads() {
        return workloads;
    }

    @Nullable
    Manifest namespace(String name) {
        return namespaces.get(name);
    }

    Set<String> namespaces() {
        return namespaces.keySet();
    }

    /** The labels of a namespace as the API server keeps them: its own name is always one. */
    Map<String, String> namespaceLabels(String name) {
        Manifest namespace = namespaces.get(name);
        Map<String, String> labels = new HashMap<>(
                namespace == null
                        ? Map.of()
                        : namespace.root().at("metadata", "labels").entries());
        labels.put(Peers.NAME, name);
        return labels;
    }
}
