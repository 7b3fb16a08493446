package dev.platform.cli;

import dev.platform.check.Amounts;
import dev.platform.model.Demand;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Quota;
import dev.platform.model.Service;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code platform describe} shows of a product, in the words of the specs. */
final class Description {
    private Description() {}

    static Map<String, Object> of(Platform platform, Product product) {
        Product.Grant grant = product.grant();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("product", product.name());
        data.put("displayName", product.displayName());
        data.put("description", product.description());
        data.put("owner", product.owner().name());
        data.put("group", product.owner().group().value());
        data.put("size", grant.size());
        data.put("lifecycle", grant.lifecycle().toString());
        data.put("expires", grant.expires() == null ? "" : grant.expires().toString());
        data.put(
                "retirement",
                grant.retirement() == null ? "" : grant.retirement().state().toString());
        data.put("tier", grant.tier().toString());
        data.put("namespace", product.name());
        data.put("domain", platform.cluster().domainOf(product.name()).value());
        data.put("domains", grant.domains().stream().map(Object::toString).toList());
        data.put("images", grant.imagePrefixes());
        data.put("internet", grant.internet());
        data.put("quota", quota(grant.quota()));
        data.put("largestUse", use(Demand.of(product), grant.quota()));
        Map<String, Object> services = new LinkedHashMap<>();
        product.services().values().forEach(service -> services.put(service.name(), summary(service)));
        data.put("services", services);
        return data;
    }

    private static Map<String, Object> quota(Quota quota) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("cpu", quota.cpu().text());
        data.put("memory", quota.memory().text());
        data.put("ephemeralStorage", quota.ephemeralStorage().text());
        data.put("storage", quota.storage().text());
        data.put("volumes", quota.volumes());
        data.put("pods", quota.pods());
        data.put("services", quota.services());
        return data;
    }

    /** What all services use when each has its most pods and rolls out a new version. */
    private static Map<String, Object> use(Demand demand, Quota quota) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("cpu", Amounts.text(demand.cpu(), quota.cpu()));
        data.put("memory", Amounts.text(demand.memory(), quota.memory()));
        data.put("ephemeralStorage", Amounts.text(demand.ephemeralStorage(), quota.ephemeralStorage()));
        data.put("pods", demand.pods());
        return data;
    }

    private static Map<String, Object> summary(Service service) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", service.type().toString());
        data.put("version", service.container().image().tag().value());
        if (service.type().isLongRunning()) {
            data.put("pods", Listing.pods(service));
        }
        return data;
    }
}
