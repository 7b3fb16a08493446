package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.Cluster;
import dev.platform.model.Configuration;
import dev.platform.model.Holdings;
import dev.platform.model.HostName;
import dev.platform.model.Image;
import dev.platform.model.Name;
import dev.platform.model.Product.Grant;
import dev.platform.model.Scaling;
import dev.platform.model.Service;
import dev.platform.model.Service.Container;
import dev.platform.model.Service.Resources;
import dev.platform.model.Service.Run;
import dev.platform.model.Service.Volume;
import dev.platform.model.TimeZoneName;
import dev.platform.spec.PortResolver.Ports;
import dev.platform.spec.ServiceSpec.AmountsSpec;
import dev.platform.spec.ServiceSpec.ConcurrencyPolicy;
import dev.platform.spec.VersionsSpec.VersionSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a service of what was written, its version and its grant. */
final class ServiceResolver {
    private final String product;
    private final HostName domain;
    private final Cluster cluster;
    private final Grant grant;
    private final ProductSpec written;
    private final Holdings holdings;
    private final Findings findings;

    /** Resolves the services of one product. */
    ServiceResolver(
            String product, Cluster cluster, Grant grant, ProductSpec written, Holdings holdings, Findings findings) {
        this.product = product;
        this.domain = cluster.domainOf(product);
        this.cluster = cluster;
        this.grant = grant;
        this.written = written;
        this.holdings = holdings;
        this.findings = findings;
    }

    @Nullable
    Service resolve(String name, ServiceSpec spec, @Nullable VersionSpec version, Source source) {
        boolean fits = ServiceFields.fit(name, spec, source, findings);
        if (version == null) {
            missingVersion(name, source);
        }
        Ports ports = new PortResolver(source, findings).resolve(spec);
        Scaling scaling = new ScalingResolver(product, source, findings).resolve(spec);
        Configuration configuration = new ConfigurationResolver(holdings.secrets(), source, findings).resolve(spec);
        VolumeResolver volumeResolver = new VolumeResolver(source, findings);
        List<Volume> volumes = volumeResolver.resolve(spec, configuration, scaling);
        Resources resources = resources(spec, source);
        volumeResolver.checkRoom(volumes, resources.ephemeralStorage());
        if (scaling == null || !fits || version == null || ports == null) {
            return null;
        }
        return new Service(
                product,
                name,
                spec.type(),
                container(spec, version, ports, resources, source),
                configuration,
                new UsesResolver(written, holdings, source, findings).resolve(spec),
                scaling,
                new RolloutResolver(written.services().keySet(), source, findings).resolve(name, spec),
                Defaults.or(spec.tier(), grant.tier()),
                volumes,
                new IngressResolver(domain, source, findings).resolve(name, spec),
                TelemetryResolver.metrics(spec, ports),
                TelemetryResolver.logRetention(spec),
                new TelemetryResolver(cluster, source, findings).traces(spec),
                new AccessResolver(product, source.below("accessPolicy")).resolve(spec.accessPolicy()),
                run(name, spec, source),
                source,
                new SloResolver(source, findings).resolve(spec));
    }

    /** Says nothing if the file with the versions could not be read, which is known already. */
    private void missingVersion(String name, Source source) {
        if (!findings.mentions("products/" + product + "/versions.yaml")) {
            findings.error(
                    "service-has-a-version",
                    source.at("image"),
                    "no version of '" + name + "' is deployed",
                    "run: platform deploy " + product + "/" + name + " TAG");
        }
    }

    private Container container(
            ServiceSpec spec, VersionSpec version, Ports ports, Resources resources, Source source) {
        Map<String, String> env = new LinkedHashMap<>();
        spec.env().forEach((name, value) -> env.put(name.value(), value));
        return new Container(
                new Image(spec.image(), version.tag(), version.digest()),
                spec.command(),
                spec.args(),
                env,
                ports.open(),
                resources,
                new ProbeResolver(spec, ports.all(), source, findings).resolve(),
                Defaults.or(spec.runAsUser(), Defaults.USER),
                Defaults.or(spec.terminationGracePeriodSeconds(), Defaults.GRACE_SECONDS));
    }

    private Resources resources(ServiceSpec spec, Source source) {
        AmountsSpec none = new AmountsSpec(null, null, null);
        AmountsSpec requests =
                Defaults.or(spec.resources() == null ? null : spec.resources().requests(), none);
        AmountsSpec limits =
                Defaults.or(spec.resources() == null ? null : spec.resources().limits(), none);
        Resources resources = new Resources(
                Defaults.or(requests.cpu(), Defaults.CPU),
                Defaults.or(requests.memory(), Defaults.or(limits.memory(), Defaults.MEMORY)),
                Defaults.or(
                        requests.ephemeralStorage(),
                        Defaults.or(limits.ephemeralStorage(), Defaults.EPHEMERAL_STORAGE)),
                limits.cpu());
        new LimitRules(source.below("resources"), findings).check(limits, resources);
        return resources;
    }

    private @Nullable Run run(String name, ServiceSpec spec, Source source) {
        if (spec.type().isLongRunning()) {
            return null;
        }
        if (spec.before() != null) {
            before(name, spec.before(), source);
        }
        return new Run(
                spec.schedule(),
                Defaults.or(spec.timezone(), TimeZoneName.UTC),
                Defaults.or(spec.concurrencyPolicy(), ConcurrencyPolicy.FORBID).toString(),
                Defaults.or(spec.activeDeadlineSeconds(), Defaults.DEADLINE_SECONDS),
                Defaults.or(spec.backoffLimit(), Defaults.BACKOFF_LIMIT),
                spec.before() == null ? null : spec.before().value());
    }

    private void before(String name, Name next, Source source) {
        ServiceSpec other = written.services().get(next);
        if (other == null || !other.type().isLongRunning()) {
            findings.error(
                    "job-has-a-successor",
                    source.at("before"),
                    other == null
                            ? "there is no service '" + next + "' that '" + name + "' could precede"
                            : "'" + next + "' is a " + other.type() + ", which takes over from nothing",
                    "name a service of this product that runs all the time");
        }
    }
}
