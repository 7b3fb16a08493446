package dev.platform.isolation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way in from outside: hosts, routes, listeners and Services. */
final class EdgeProperties {
    private static final String GATEWAY = "gateway.networking.k8s.io/";
    private static final String RENDER = "restore it with: platform render";
    private static final Set<String> FILTERS =
            Set.of("RequestHeaderModifier", "ResponseHeaderModifier", "RequestRedirect", "URLRewrite");

    private EdgeProperties() {}

    static void hosts(RenderedTree tree, Objections objections) {
        Map<String, String> owners = new HashMap<>();
        for (String product : tree.products()) {
            Set<String> domains = domains(tree, product);
            for (String domain : domains) {
                owners.merge(domain, product, (one, two) -> one);
            }
        }
        for (String product : tree.products()) {
            Set<String> domains = domains(tree, product);
            Manifest namespace = tree.namespace(product);
            for (String domain : domains) {
                String other = owner(domain, owners, product);
                if (other != null && namespace != null) {
                    objections.add(
                            namespace.at("metadata", "annotations", "platform.dev/domains"),
                            "the domain '" + domain + "' of '" + product + "' is in one of '" + other + "'",
                            RENDER);
                }
            }
            hosts(tree, product).forEach(host -> {
                if (domains.stream().noneMatch(domain -> isIn(host.text(), domain))) {
                    objections.add(
                            host.where(),
                            "the host '" + host.text() + "' is in no domain of '" + product + "'",
                            RENDER);
                }
            });
        }
    }

    private static @Nullable String owner(String domain, Map<String, String> owners, String product) {
        String above = domain;
        while (!above.isEmpty()) {
            String owner = owners.get(above);
            if (owner != null && !owner.equals(product)) {
                return owner;
            }
            int dot = above.indexOf('.');
            above = dot < 0 ? "" : above.substring(dot + 1);
        }
        return null;
    }

    private static Set<String> domains(RenderedTree tree, String product) {
        Manifest namespace = tree.namespace(product);
        String text = namespace == null ? "" : namespace.root().text("metadata", "annotations", "platform.dev/domains");
        return text.isBlank() ? Set.of() : new TreeSet<>(List.of(text.split(" *, *", -1)));
    }

    /** Every host name in a product's objects; an empty one where a route or listener names none. */
    private static Stream<Value> hosts(RenderedTree tree, String product) {
        Stream<Value> routes = Stream.of("HTTPRoute", "GRPCRoute")
                .flatMap(kind -> tree.of(product, GATEWAY + kind).stream())
                .flatMap(route -> route.spec("hostnames").isEmpty()
                        ? Stream.of(route.spec("hostnames"))
                        : route.spec("hostnames").items().stream());
        Stream<Value> listeners = tree.of(product, GATEWAY + "ListenerSet").stream()
                .flatMap(set -> set.spec("listeners").items().stream())
                .map(listener -> listener.at("hostname"));
        Stream<Value> certificates = tree.of(product, "cert-manager.io/Certificate").stream()
                .flatMap(certificate -> certificate.spec("dnsNames").items().stream());
        Stream<Value> records = tree.of(product, "externaldns.k8s.io/DNSEndpoint").stream()
                .flatMap(endpoint -> endpoint.spec("endpoints").items().stream())
                .map(record -> record.at("dnsName"));
        return Stream.of(routes, listeners, certificates, records).flatMap(each -> each);
    }

    private static boolean isIn(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }

    static void routes(RenderedTree tree, Objections objections) {
        Stream.of("HTTPRoute", "GRPCRoute")
                .flatMap(kind -> tree.ofProducts(GATEWAY + kind).stream())
                .forEach(route -> {
                    List<Value> parents = route.spec("parentRefs").items();
                    boolean own = !parents.isEmpty() && parents.stream().allMatch(parent -> isOwn(tree, route, parent));
                    if (!own) {
                        objections.add(
                                route.at("spec", "parentRefs"),
                                route.title() + " joins a listener that isn't of '" + route.product() + "'",
                                RENDER);
                    }
                    route.spec("rules").items().forEach(rule -> backends(route, rule, objections));
                });
    }

    private static boolean isOwn(RenderedTree tree, Manifest route, Value parent) {
        return parent.text("kind").equals("ListenerSet")
                && (parent.text("namespace").isEmpty()
                        || parent.text("namespace").equals(route.namespace()))
                && tree.of(route.product(), GATEWAY + "ListenerSet").stream()
                        .filter(set -> set.name().equals(parent.text("name")))
                        .flatMap(set -> set.spec("listeners").items().stream())
                        .anyMatch(listener -> listener.text("name").equals(parent.text("sectionName")));
    }

    private static void backends(Manifest route, Value rule, Objections objections) {
        for (Value backend : rule.at("backendRefs").items()) {
            boolean service =
                    backend.text("kind").isEmpty() || backend.text("kind").equals("Service");
            if (!service || backend.at("namespace").isPresent()) {
                objections.add(
                        backend.where(), route.title() + " leads to something else than a Service of its own", RENDER);
            }
        }
        for (Value filter : rule.at("filters").items()) {
            if (!FILTERS.contains(filter.text("type"))) {
                objections.add(filter.where(), route.title() + " has the filter '" + filter.text("type") + "'", RENDER);
            }
        }
    }

    static void listeners(RenderedTree tree, Objections objections) {
        for (Manifest set : tree.ofProducts(GATEWAY + "ListenerSet")) {
            for (Value listener : set.spec("listeners").items()) {
                boolean same =
                        listener.text("allowedRoutes", "namespaces", "from").equals("Same");
                boolean ownKeys = listener.at("tls", "certificateRefs").items().stream()
                        .noneMatch(secret -> secret.at("namespace").isPresent());
                if (!same || !ownKeys) {
                    objections.add(
                            listener.where(),
                            "the listener '" + listener.text("name") + "' of '" + set.product() + "' takes "
                                    + (same ? "a certificate" : "routes") + " of other namespaces",
                            RENDER);
                }
            }
        }
        for (Manifest gateway : tree.of("", GATEWAY + "Gateway")) {
            for (Value listener : gateway.spec("listeners").items()) {
                String from = listener.text("allowedRoutes", "namespaces", "from");
                if (!from.isEmpty() && !from.equals("Same")) {
                    objections.add(
                            listener.where(),
                            "the listener '" + listener.text("name") + "' of the Gateway takes routes of products",
                            "products have listeners of their own; " + RENDER);
                }
            }
        }
    }

    static void services(RenderedTree tree, Objections objections) {
        for (Manifest service : tree.ofProducts("Service")) {
            Value spec = service.spec();
            boolean internal = Set.of("", "ClusterIP").contains(spec.text("type"))
                    && spec.at("externalIPs").isEmpty()
                    && spec.text("externalName").isEmpty()
                    && spec.text("loadBalancerIP").isEmpty();
            if (!internal || spec.at("selector").isEmpty()) {
                objections.add(
                        internal ? spec.where() : spec.at("type").where(),
                        service.title() + " of '" + service.product() + "' "
                                + (internal ? "chooses no pods, so it may lead anywhere" : "is open to the outside"),
                        RENDER);
            }
        }
    }
}
