package dev.platform.cli;

import dev.platform.model.Addon;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where plugins of Backstage, and its readers, find what an entity stands for. */
final class BackstageLinks {
    private final Platform platform;
    private final @Nullable String grafana;

    BackstageLinks(Platform platform, @Nullable String grafana) {
        this.platform = platform;
        this.grafana = grafana == null ? null : grafana.replaceFirst("/+$", "");
    }

    Map<String, String> of(Product product) {
        Map<String, String> annotations = annotations(product, product.name());
        annotations.put("grafana/dashboard-selector", "folderTitle == '" + product.name() + "'");
        annotations.put("grafana/alert-label-selector", "product=" + product.name());
        if (product.grant().expires() != null) {
            annotations.put("platform.dev/expires", product.grant().expires().toString());
        }
        return annotations;
    }

    Map<String, String> of(Product product, Service service) {
        Map<String, String> annotations = annotations(product, product.name() + "." + service.name());
        annotations.put(
                "backstage.io/kubernetes-label-selector",
                "app.kubernetes.io/part-of=" + product.name() + ",app.kubernetes.io/instance=" + service.name());
        annotations.put(
                "platform.dev/version", service.container().image().tag().value());
        return annotations;
    }

    private Map<String, String> annotations(Product product, String application) {
        String folder = "products/" + product.name() + "/";
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("argocd/app-name", application);
        annotations.put("backstage.io/kubernetes-namespace", product.name());
        putSource(annotations, folder);
        String page = platform.repository().url().page();
        if (page != null) {
            annotations.put(
                    "backstage.io/edit-url",
                    page + "/edit/" + platform.repository().branch() + "/" + folder + "product.yaml");
        }
        return annotations;
    }

    Map<String, String> ofAddon(Addon addon) {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("argocd/app-name", "addon." + addon.name());
        annotations.put("backstage.io/kubernetes-namespace", addon.namespace().value());
        putSource(annotations, "addons/" + addon.name() + "/");
        return annotations;
    }

    private void putSource(Map<String, String> annotations, String folder) {
        String page = platform.repository().url().page();
        if (page != null) {
            annotations.put(
                    "backstage.io/source-location",
                    "url:" + page + "/tree/" + platform.repository().branch() + "/" + folder);
        }
    }

    List<Map<String, String>> hosts(Service service) {
        return service.hosts().stream()
                .map(host -> host.name().value())
                .distinct()
                .map(host -> link("https://" + host + "/", host))
                .toList();
    }

    /** The one that is rendered; those that the team draws itself are in the same folder. */
    List<Map<String, String>> dashboards(Product product) {
        return grafana == null ? List.of() : List.of(link(grafana + "/d/product-" + product.name(), "Dashboard"));
    }

    private static Map<String, String> link(String url, String title) {
        Map<String, String> link = new LinkedHashMap<>();
        link.put("url", url);
        link.put("title", title);
        return link;
    }
}
