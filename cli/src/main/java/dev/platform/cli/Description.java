package dev.platform.cli;

import dev.platform.model.Demand;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Quota;
import dev.platform.model.Service;
import dev.platform.model.Service.Container;
import dev.platform.model.Service.Probe;
import dev.platform.model.Service.ProbeAction;
import dev.platform.model.Service.Resources;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code platform describe} shows, in the words of the specs. */
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
        data.put("tier", grant.tier().toString());
        data.put("namespace", product.name());
        data.put("domain", platform.cluster().domainOf(product.name()).value());
        data.put("domains", grant.domains().stream().map(Object::toString).toList());
        data.put("images", grant.imagePrefixes());
        data.put("internet", grant.internet());
        data.put("quota", quota(grant.quota(), Demand.of(product)));
        Map<String, Object> services = new LinkedHashMap<>();
        product.services().values().forEach(service -> services.put(service.name(), summary(service)));
        data.put("services", services);
        return data;
    }

    private static Map<String, Object> quota(Quota quota, Demand demand) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "cpu",
                quota.cpu() + ", at most " + demand.cpu().stripTrailingZeros().toPlainString() + " used");
        data.put("memory", quota.memory().text());
        data.put("ephemeralStorage", quota.ephemeralStorage().text());
        data.put("storage", quota.storage().text());
        data.put("volumes", quota.volumes());
        data.put("pods", quota.pods() + ", at most " + demand.pods() + " used");
        data.put("services", quota.services());
        return data;
    }

    private static String summary(Service service) {
        String pods = Listing.pods(service);
        return service.type() + ", " + service.container().image().tag()
                + (pods.isEmpty() ? "" : ", " + pods + " pods");
    }

    static Map<String, Object> of(Service service) {
        Container container = service.container();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("service", service.product() + "/" + service.name());
        data.put("type", service.type().toString());
        data.put("image", container.image().toString());
        data.put("command", container.command());
        data.put("args", container.args());
        data.put("ports", ports(container));
        data.put(
                "hosts",
                service.hosts().stream()
                        .map(host -> host.name() + " " + host.paths())
                        .toList());
        data.put("pods", Listing.pods(service));
        data.put("tier", service.tier().toString());
        data.put("resources", resources(container.resources()));
        data.put("probes", probes(container.probes()));
        data.put("env", container.env());
        data.put("runAsUser", container.user());
        data.put("terminationGracePeriodSeconds", container.terminationGracePeriodSeconds());
        data.put(
                "metrics",
                service.metrics() == null
                        ? ""
                        : service.metrics().port().number() + " "
                                + service.metrics().path());
        data.put("accessPolicy", access(service.access()));
        if (service.run() != null) {
            data.put("run", run(service.run()));
        }
        return data;
    }

    private static Map<String, Object> ports(Container container) {
        Map<String, Object> data = new LinkedHashMap<>();
        container
                .ports()
                .forEach(port -> data.put(
                        port.name(),
                        port.number() + (port.servicePort() == port.number() ? "" : ", called at " + port.servicePort())
                                + ", " + port.protocol()));
        return data;
    }

    private static Map<String, Object> resources(Resources resources) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "cpu",
                resources.cpu().text() + (resources.cpuLimit() == null ? "" : ", at most " + resources.cpuLimit()));
        data.put("memory", resources.memory().text());
        data.put("ephemeralStorage", resources.ephemeralStorage().text());
        return data;
    }

    private static Map<String, Object> probes(Service.Probes probes) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("startup", probe(probes.startup()));
        data.put("readiness", probe(probes.readiness()));
        data.put("liveness", probe(probes.liveness()));
        return data;
    }

    private static String probe(@Nullable Probe probe) {
        if (probe == null) {
            return "";
        }
        ProbeAction action = probe.action();
        String asked = action instanceof ProbeAction.Http http
                ? "GET " + http.path() + " at " + http.port()
                : action instanceof ProbeAction.Grpc grpc
                        ? "gRPC health at " + grpc.port()
                        : action instanceof ProbeAction.Tcp tcp
                                ? "connect to " + tcp.port()
                                : "run " + ((ProbeAction.Command) action).command();
        return asked + " every " + probe.periodSeconds() + " s, " + probe.failureThreshold() + " times";
    }

    private static Map<String, Object> access(Service.Access access) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "inbound",
                access.callers().stream()
                        .map(rule -> rule.product() + "/" + rule.service())
                        .toList());
        data.put(
                "outbound",
                access.callees().stream()
                        .map(rule -> rule.product() + "/" + rule.service())
                        .toList());
        data.put(
                "external",
                access.external().stream()
                        .map(rule -> rule.host() + ":" + rule.port())
                        .toList());
        return data;
    }

    private static Map<String, Object> run(Service.Run run) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("schedule", run.schedule() == null ? "" : run.schedule().value());
        data.put("timezone", run.timeZone().value());
        data.put("concurrencyPolicy", run.concurrencyPolicy());
        data.put("activeDeadlineSeconds", run.activeDeadlineSeconds());
        data.put("backoffLimit", run.backoffLimit());
        return data;
    }
}
