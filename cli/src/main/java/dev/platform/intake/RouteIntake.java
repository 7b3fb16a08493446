package dev.platform.intake;

import dev.platform.model.HostName;
import dev.platform.model.Protocol;
import dev.platform.model.ServiceType;
import dev.platform.model.UrlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads from where a service is reached: Ingresses, HTTPRoutes, and Services that are open to the outside. */
final class RouteIntake {
    private static final String GATEWAY = "the gateway brings what comes from outside";
    private static final String BACKEND = "it stands at the service itself";

    private final ProductDraft product;

    RouteIntake(ProductDraft product) {
        this.product = product;
    }

    /** Whether anything from outside leads to the workload. */
    static boolean isReached(Workload workload, Manifests manifests) {
        return workload.services().stream()
                .anyMatch(service -> Workload.isOutside(service) || isRouted(service.name(), manifests));
    }

    private static boolean isRouted(String service, Manifests manifests) {
        return manifests.ofKind("Ingress", "HTTPRoute").stream()
                .flatMap(route -> backends(route).stream())
                .anyMatch(backend -> backend.service().text().equals(service));
    }

    /** One way from a host and a path to a Service. */
    private record Backend(List<Part> hosts, Part path, Part service) {}

    private static List<Backend> backends(Manifest route) {
        List<Backend> backends = new ArrayList<>();
        Part nothing = route.at("?");
        Part fallback = route.at("spec", "defaultBackend", "service", "name");
        if (fallback.isThere()) {
            backends.add(new Backend(List.of(), nothing, fallback));
        }
        for (Part rule : route.at("spec", "rules").items()) {
            for (Part path : rule.at("http", "paths").items()) {
                List<Part> host = rule.at("host").isThere() ? List.of(rule.at("host")) : List.of();
                backends.add(new Backend(host, path.at("path"), path.at("backend", "service", "name")));
            }
            for (Part backend : rule.at("backendRefs").items()) {
                List<Part> paths = rule.at("matches").items().stream()
                        .map(match -> match.at("path", "value"))
                        .toList();
                for (Part path : paths.isEmpty() ? List.of(nothing) : paths) {
                    backends.add(new Backend(route.at("spec", "hostnames").items(), path, backend.at("name")));
                }
            }
        }
        return backends;
    }

    void read(Workload workload, ServiceDraft service, Manifests manifests) {
        if (service.type() != ServiceType.WEB) {
            return;
        }
        Map<String, List<String>> hosts = new LinkedHashMap<>();
        List<String> names = workload.services().stream().map(Manifest::name).toList();
        for (Manifest route : manifests.ofKind("Ingress", "HTTPRoute")) {
            for (Backend backend : backends(route)) {
                if (names.contains(backend.service().text())) {
                    read(backend, hosts, service);
                }
            }
        }
        List<Object> written = new ArrayList<>();
        hosts.forEach((host, paths) -> written.add(host(host, paths)));
        if (!written.isEmpty()) {
            service.put("ingress", new LinkedHashMap<>(Map.of("hosts", written)));
        }
    }

    private void read(Backend backend, Map<String, List<String>> hosts, ServiceDraft service) {
        backend.service().implied(BACKEND);
        for (Part host : backend.hosts()) {
            if (!Calls.isHost(host.text())) {
                host.dropped("a host is one name", "list each name in 'ingress.hosts'");
                continue;
            }
            host.kept();
            product.host(HostName.parse(host.text()));
            List<String> paths = hosts.computeIfAbsent(host.text(), key -> new ArrayList<>());
            if (isPath(backend.path().text()) && service.ports().get(0).protocol() == Protocol.HTTP) {
                paths.add(backend.path().text());
                backend.path().kept();
            }
        }
        if (backend.hosts().isEmpty()) {
            backend.path().mapped("the service has a host of its own");
        }
        backend.path().dropped("a path is a beginning, without patterns", "write the beginning in 'paths'");
    }

    private static boolean isPath(String text) {
        try {
            UrlPath.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, Object> host(String host, List<String> paths) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("host", host);
        if (!paths.isEmpty() && !paths.contains("/")) {
            written.put("paths", paths.stream().distinct().toList());
        }
        return written;
    }

    /** Says what becomes of the rest of them. */
    static void settle(Manifests manifests) {
        for (Manifest route : manifests.ofKind("Ingress", "HTTPRoute")) {
            route.at("metadata", "name").mapped("the route has the name of the service");
            route.at("spec", "tls").implied("each host gets a certificate by itself");
            for (String field : List.of("ingressClassName", "parentRefs")) {
                route.at("spec", field).implied(GATEWAY);
            }
            annotations(route.at("metadata", "annotations"));
            route.settleMetadata();
            route.at("spec", "rules").items().forEach(RouteIntake::rule);
        }
    }

    private static void annotations(Part annotations) {
        annotations.fields().forEach((key, value) -> {
            if (key.startsWith("cert-manager.io/") || key.contains("ssl-redirect")) {
                value.implied("each host gets a certificate by itself, and is reached by https only");
            } else {
                value.dropped(
                        "it configures another gateway",
                        "see 'timeoutSeconds', 'maxRequestSize' and 'rateLimit' of 'ingress'");
            }
        });
    }

    private static void rule(Part rule) {
        for (Part path : rule.at("http", "paths").items()) {
            path.at("backend", "service", "port").implied(BACKEND);
            type(path.at("pathType"));
        }
        for (Part match : rule.at("matches").items()) {
            type(match.at("path", "type"));
        }
        for (Part backend : rule.at("backendRefs").items()) {
            backend.at("port").implied(BACKEND);
            if (backend.at("weight").number(1) == 1) {
                backend.at("weight").implied(BACKEND);
            }
        }
    }

    private static void type(Part type) {
        if (type.text().matches("Prefix|PathPrefix|ImplementationSpecific")) {
            type.implied("a path leads to the service with everything below it");
        } else {
            type.mapped("a path leads to the service with everything below it");
        }
    }
}
