package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.HostName;
import dev.platform.model.Quantity;
import dev.platform.model.Service.Host;
import dev.platform.model.Service.Ingress;
import dev.platform.model.ServiceType;
import dev.platform.model.UrlPath;
import dev.platform.model.Visibility;
import dev.platform.spec.ServiceSpec.HostSpec;
import dev.platform.spec.ServiceSpec.IngressSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves how a service is reached from outside. */
final class IngressResolver {
    private static final UrlPath ROOT = new UrlPath("/");

    private final HostName domain;
    private final Source source;
    private final Findings findings;

    /**
     * Resolves the ingress of one service.
     *
     * @param domain the product's own default domain
     * @param source the service
     */
    IngressResolver(HostName domain, Source source, Findings findings) {
        this.domain = domain;
        this.source = source.below("ingress");
        this.findings = findings;
    }

    Ingress resolve(String name, ServiceSpec spec) {
        if (spec.type() != ServiceType.WEB) {
            return Ingress.NONE;
        }
        IngressSpec written = Defaults.or(spec.ingress(), new IngressSpec(List.of(), null, null, null, null));
        size(written.maxRequestSize());
        return new Ingress(
                hosts(name, written.hosts()),
                Defaults.or(written.visibility(), Visibility.PUBLIC),
                written.timeoutSeconds(),
                written.maxRequestSize(),
                written.rateLimit() == null ? null : written.rateLimit().requestsPerSecond());
    }

    private void size(@Nullable Quantity size) {
        if (size != null && size.amount().compareTo(BigDecimal.ONE) < 0) {
            findings.error(
                    "number-is-in-range",
                    source.at("maxRequestSize"),
                    "'" + size.text() + "' is less than one byte",
                    "write an amount such as 10Mi");
        }
    }

    private List<Host> hosts(String name, List<HostSpec> written) {
        Source place = source.below("hosts");
        if (written.isEmpty()) {
            return List.of(new Host(new HostName(name + "." + domain), List.of(ROOT), false, null, place));
        }
        List<Host> hosts = new ArrayList<>();
        for (HostSpec host : written) {
            List<UrlPath> paths = host.paths().isEmpty() ? List.of(ROOT) : host.paths();
            Source at = place.below(hosts.size());
            redirect(host, written, at);
            hosts.add(new Host(host.host(), paths, !isDefault(host.host()), host.redirectTo(), at));
        }
        return List.copyOf(hosts);
    }

    /** Callers are sent on once, and stay with the service: so no circle and no way out of the product can be written. */
    private void redirect(HostSpec host, List<HostSpec> all, Source at) {
        HostName target = host.redirectTo();
        if (target == null) {
            return;
        }
        if (!host.paths().isEmpty()) {
            findings.error(
                    "fields-fit-together",
                    at.at("paths"),
                    "'" + host.host() + "' sends its callers on, so no path of it leads to the service",
                    "remove 'paths', or remove 'redirectTo'");
        }
        if (all.stream().noneMatch(other -> other.host().equals(target) && other.redirectTo() == null)) {
            findings.error(
                    "fields-fit-together",
                    at.at("redirectTo"),
                    "'" + target + "' is no host of this service that answers itself",
                    "name one of its other hosts, and list it if it isn't there");
        }
    }

    /** Whether the host is one label below the product's domain, which the wildcard certificate covers. */
    private boolean isDefault(HostName host) {
        String suffix = "." + domain;
        return host.value().endsWith(suffix)
                && host.value().indexOf('.') == host.value().length() - suffix.length();
    }
}
