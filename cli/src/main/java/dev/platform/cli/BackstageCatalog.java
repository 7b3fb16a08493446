package dev.platform.cli;

import dev.platform.model.Addon;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Lifecycle;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.Store;
import dev.platform.model.Team;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The platform in the words of Backstage's catalog: entities, each with its kind, and how they hang together. */
final class BackstageCatalog {
    private final Platform platform;
    private final BackstageLinks links;
    private final TreeSet<String> called = new TreeSet<>();

    /** @param grafana where dashboards are shown; null if nobody said */
    BackstageCatalog(Platform platform, @Nullable String grafana) {
        this.platform = platform;
        this.links = new BackstageLinks(platform, grafana);
        platform.products().values().stream()
                .flatMap(product -> product.services().values().stream())
                .forEach(this::noteCalls);
    }

    /** What services of other products call gets an API. */
    private void noteCalls(Service service) {
        service.access().callees().stream()
                .filter(callee -> !callee.product().equals(service.product()))
                .forEach(callee -> called.add(name(callee.product(), callee.service())));
    }

    /** The entities of each file, by its path. */
    SortedMap<String, List<Map<String, Object>>> files() {
        SortedMap<String, List<Map<String, Object>>> files = new TreeMap<>();
        files.put(
                "teams.yaml",
                platform.teams().values().stream().map(this::group).toList());
        files.put("platform.yaml", cluster());
        platform.products()
                .values()
                .forEach(product -> files.put("products/" + product.name() + ".yaml", product(product)));
        return files;
    }

    /** What Backstage is told of: it reads all the others from there. */
    Map<String, Object> location(Collection<String> files) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("targets", files.stream().map(file -> "./" + file).toList());
        return entity("Location", meta(platform.name(), "", ""), spec);
    }

    private Map<String, Object> group(Team team) {
        Map<String, Object> meta = meta(team.name(), team.displayName(), "");
        String github = team.github().value().substring(1);
        if (github.contains("/")) {
            meta.put("annotations", Map.of("github.com/team-slug", github));
        }
        Map<String, Object> profile = new LinkedHashMap<>();
        PortalReport.put(profile, "displayName", team.displayName());
        PortalReport.put(profile, "email", team.email());
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("type", "team");
        spec.put("profile", profile);
        spec.put("children", List.of());
        return entity("Group", meta, spec);
    }

    /** The domain of all products, and the cluster with its add-ons. */
    private List<Map<String, Object>> cluster() {
        List<Map<String, Object>> entities = new ArrayList<>();
        entities.add(entity("Domain", meta(platform.name(), "", ""), owned(platform.team())));
        Map<String, Object> spec = owned(platform.team());
        spec.put("domain", platform.name());
        spec.put("type", "cluster");
        String title =
                platform.cluster().name() + ", Kubernetes " + platform.cluster().kubernetes();
        entities.add(entity("System", meta(system(), title, ""), spec));
        platform.cluster().addons().forEach((name, version) -> entities.add(addon(name, version)));
        return entities;
    }

    /** A dot keeps its name apart from those of products. */
    private String system() {
        return name("cluster", platform.cluster().name());
    }

    private Map<String, Object> addon(String name, AddonVersionName version) {
        Addon addon = Objects.requireNonNull(platform.addons().get(name));
        Map<String, Object> meta = meta(name("addon", name), name + " " + version, addon.description());
        meta.put("annotations", links.ofAddon(addon));
        Map<String, Object> spec = typed("addon", platform.team(), system());
        List<String> needs = Objects.requireNonNull(addon.versions().get(version)).needs().keySet().stream()
                .filter(other -> platform.cluster().addons().containsKey(other))
                .map(other -> "resource:default/" + name("addon", other))
                .toList();
        PortalReport.put(spec, "dependsOn", needs);
        return entity("Resource", meta, spec);
    }

    private List<Map<String, Object>> product(Product product) {
        List<Map<String, Object>> entities = new ArrayList<>();
        Map<String, Object> meta = meta(product.name(), product.displayName(), product.description());
        meta.put("annotations", links.of(product));
        meta.put("tags", tags(product));
        PortalReport.put(meta, "links", links.dashboards(product));
        Map<String, Object> spec = owned(product.owner());
        spec.put("domain", platform.name());
        spec.put("type", "product");
        entities.add(entity("System", meta, spec));
        product.services().values().forEach(service -> entities.add(component(product, service)));
        product.services().values().stream()
                .filter(service -> called.contains(name(product.name(), service.name())))
                .forEach(service -> entities.add(api(product, service)));
        product.holdings().stores().forEach(store -> entities.add(store(product, store)));
        return entities;
    }

    private static List<String> tags(Product product) {
        return Stream.of(product.grant().lifecycle(), product.grant().tier())
                .map(Object::toString)
                .toList();
    }

    private Map<String, Object> component(Product product, Service service) {
        String name = name(product.name(), service.name());
        Map<String, Object> meta = meta(name, product.name() + "/" + service.name(), "");
        meta.put("annotations", links.of(product, service));
        PortalReport.put(meta, "links", links.hosts(service));
        Map<String, Object> spec = typed(service.type().toString(), product.owner(), product.name());
        spec.put("type", type(service));
        spec.put("lifecycle", lifecycle(product));
        if (called.contains(name)) {
            spec.put("providesApis", List.of(name));
        }
        PortalReport.put(spec, "consumesApis", callees(service, false).toList());
        PortalReport.put(
                spec,
                "dependsOn",
                Stream.concat(
                                callees(service, true).map(callee -> "component:default/" + callee),
                                service.stores().stream()
                                        .map(store -> "resource:default/" + name(product.name(), store.object())))
                        .toList());
        return entity("Component", meta, spec);
    }

    /** The words that Backstage's own examples have, and ours where it has none. */
    private static String type(Service service) {
        return switch (service.type()) {
            case WEB -> "website";
            case INTERNAL -> "service";
            default -> service.type().toString();
        };
    }

    private static String lifecycle(Product product) {
        return product.grant().lifecycle() == Lifecycle.EXPERIMENT
                ? "experimental"
                : product.grant().lifecycle().toString();
    }

    /** @param near whether those of its own product */
    private static Stream<String> callees(Service service, boolean near) {
        return service.access().callees().stream()
                .filter(callee -> near == callee.product().equals(service.product()))
                .map(callee -> name(callee.product(), callee.service()))
                .distinct();
    }

    private Map<String, Object> api(Product product, Service service) {
        String name = name(product.name(), service.name());
        Map<String, Object> meta = meta(name, product.name() + "/" + service.name(), "");
        Map<String, Object> spec =
                typed(service.container().ports().get(0).protocol().toString(), product.owner(), product.name());
        spec.put("lifecycle", lifecycle(product));
        spec.put("definition", definition(service));
        return entity("API", meta, spec);
    }

    /** What the specs know of it, since Backstage wants to have one. */
    private static String definition(Service service) {
        StringBuilder text = new StringBuilder();
        service.container()
                .ports()
                .forEach(port -> text.append(port.protocol())
                        .append(" at ")
                        .append(service.name())
                        .append('.')
                        .append(service.product())
                        .append(':')
                        .append(port.servicePort())
                        .append('\n'));
        return text.toString();
    }

    private static Map<String, Object> store(Product product, Store store) {
        String kind = PortalProduct.kind(store);
        Map<String, Object> meta = meta(name(product.name(), store.object()), product.name() + "/" + store.name(), "");
        return entity("Resource", meta, typed(kind, product.owner(), product.name()));
    }

    private static String name(String product, String part) {
        return product + "." + part;
    }

    private static Map<String, Object> meta(String name, String title, String description) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("name", name);
        PortalReport.put(meta, "title", title.equals(name) ? "" : title);
        PortalReport.put(meta, "description", description);
        return meta;
    }

    private static Map<String, Object> owned(Team team) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("owner", "group:default/" + team.name());
        return spec;
    }

    private static Map<String, Object> typed(String type, Team team, String system) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("type", type);
        spec.putAll(owned(team));
        spec.put("system", system);
        return spec;
    }

    private static Map<String, Object> entity(String kind, Map<String, Object> meta, Map<String, Object> spec) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("apiVersion", "backstage.io/v1alpha1");
        entity.put("kind", kind);
        entity.put("metadata", meta);
        entity.put("spec", spec);
        return entity;
    }
}
