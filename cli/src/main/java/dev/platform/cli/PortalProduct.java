package dev.platform.cli;

import dev.platform.check.Amounts;
import dev.platform.model.Bucket;
import dev.platform.model.Cache;
import dev.platform.model.Database;
import dev.platform.model.Demand;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.QuotaResource;
import dev.platform.model.Retirement;
import dev.platform.model.Service;
import dev.platform.model.Slo;
import dev.platform.model.Store;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the portal shows of a product. */
final class PortalProduct {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PortalProduct() {}

    static Map<String, Object> of(Platform platform, Product product) {
        Product.Grant grant = product.grant();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", product.name());
        PortalReport.put(data, "displayName", product.displayName());
        PortalReport.put(data, "description", product.description());
        data.put("owner", product.owner().name());
        data.put("size", grant.size());
        data.put("lifecycle", grant.lifecycle().toString());
        PortalReport.put(
                data, "expires", grant.expires() == null ? "" : grant.expires().toString());
        if (grant.retirement() != null) {
            data.put("retirement", retirement(grant.retirement(), product.data().isEmpty()));
        }
        data.put("tier", grant.tier().toString());
        data.put("internet", grant.internet());
        data.put("quota", quota(product));
        data.put(
                "services",
                product.services().values().stream().map(PortalProduct::service).toList());
        PortalReport.put(data, "data", data(product));
        PortalReport.put(
                data, "secrets", List.copyOf(product.holdings().secrets().keySet()));
        PortalReport.put(data, "dashboards", List.copyOf(product.dashboards().keySet()));
        return data;
    }

    private static Map<String, Object> retirement(Retirement retirement, boolean isEmpty) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("state", retirement.state().toString());
        data.put("since", retirement.since().toString());
        if (!isEmpty) {
            data.put(
                    "data",
                    retirement.data() == null ? "undecided" : retirement.data().toString());
        }
        return data;
    }

    /** Of each resource: what is granted, and what is used when everything is at its largest. */
    private static List<Map<String, Object>> quota(Product product) {
        Demand demand = Demand.of(product);
        return Stream.of(QuotaResource.values())
                .map(resource -> {
                    var limit = resource.limit(product.grant().quota());
                    BigDecimal need = resource.need(demand);
                    Map<String, Object> data = new LinkedHashMap<>();
                    data.put("resource", resource.toString());
                    data.put("use", Amounts.text(need, limit));
                    data.put("limit", limit.text());
                    data.put("percent", percent(need, limit.amount()));
                    return data;
                })
                .toList();
    }

    private static int percent(BigDecimal need, BigDecimal limit) {
        return limit.signum() == 0
                ? 0
                : need.multiply(HUNDRED).divide(limit, 0, RoundingMode.UP).intValue();
    }

    private static Map<String, Object> service(Service service) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", service.name());
        data.put("type", service.type().toString());
        data.put("version", service.container().image().tag().value());
        data.put("image", service.container().image().name().value());
        PortalReport.put(data, "pods", Listing.pods(service));
        PortalReport.put(data, "schedule", schedule(service));
        PortalReport.put(
                data,
                "hosts",
                service.hosts().stream()
                        .map(Service.Host::name)
                        .map(Object::toString)
                        .distinct()
                        .toList());
        if (!service.hosts().isEmpty()) {
            data.put("visibility", service.ingress().visibility().toString());
        }
        PortalReport.put(data, "slo", slo(service));
        PortalReport.put(
                data, "uses", service.stores().stream().map(Store::object).toList());
        PortalReport.put(
                data,
                "disks",
                service.disks().stream()
                        .map(disk -> disk.path() + " " + disk.size().text())
                        .toList());
        PortalReport.put(
                data,
                "calls",
                service.access().callees().stream()
                        .map(rule -> rule.product() + "/" + rule.service())
                        .distinct()
                        .toList());
        PortalReport.put(
                data,
                "external",
                service.access().external().stream()
                        .map(rule -> rule.host() + ":" + rule.port())
                        .toList());
        return data;
    }

    private static String schedule(Service service) {
        return service.run() == null || service.run().schedule() == null
                ? ""
                : service.run().schedule().value();
    }

    private static List<String> slo(Service service) {
        Slo slo = service.slo();
        if (slo == null) {
            return List.of();
        }
        Stream<String> available = slo.availability() == null
                ? Stream.of()
                : Stream.of(slo.availability().text() + " % available");
        Stream<String> quick = slo.latency() == null
                ? Stream.of()
                : Stream.of(slo.latency().percentile().text() + " % within "
                        + slo.latency().thresholdMs() + " ms");
        return Stream.concat(available, quick).toList();
    }

    private static List<Map<String, Object>> data(Product product) {
        return product.holdings().stores().stream().map(PortalProduct::store).toList();
    }

    private static Map<String, Object> store(Store store) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", store.name());
        data.put("object", store.object());
        data.put("kind", kind(store));
        data.put("about", about(store));
        return data;
    }

    static String kind(Store store) {
        return store instanceof Database
                ? "database"
                : store instanceof Cache ? "cache" : store instanceof Bucket ? "bucket" : "queue";
    }

    private static String about(Store store) {
        if (store instanceof Database database) {
            return "PostgreSQL, " + database.size().name() + ", "
                    + database.storage().text() + ", "
                    + Report.count(database.instances(), "instance")
                    + (database.backup() == null
                            ? ", no backup"
                            : ", backups kept " + database.backup().retention().value());
        }
        return store instanceof Cache cache ? "Valkey, " + cache.memory().text() : "at " + store.host();
    }
}
