package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Cluster;
import dev.platform.model.Lifecycle;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Protocol;
import dev.platform.model.Quota;
import dev.platform.model.Scaling;
import dev.platform.model.Service;
import dev.platform.model.Service.Host;
import dev.platform.model.Service.Probe;
import dev.platform.model.Service.ProbeAction;
import dev.platform.model.Tier;
import dev.platform.model.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a spec leaves out, as the resolved model has it. */
class DefaultsTest {
    private static final SampleRepository SHORTEST = SampleRepository.empty()
            .grant("shop", "owner: team-shop\nsize: tiny\n")
            .product("shop", """
                    web: {type: web, image: registry.acme.example/shop/web, port: 8080}
                    mailer: {type: worker, image: registry.acme.example/shop/mailer}
                    report: {type: cron, image: registry.acme.example/shop/report, schedule: "15 2 * * *"}
                    partners:
                      type: internal
                      image: registry.acme.example/shop/partners
                      port: 9000
                      metrics: {}
                      autoscaling: {maxReplicas: 5}
                      ports: {admin: {port: 9100}}
                      startupProbe: {path: /up}
                      livenessProbe: {tcp: true}
                      accessPolicy:
                        outbound:
                          rules: [{service: web}]
                          external: [{host: api.partner.example}]
                    """)
            .grant("shop", "owner: team-shop\nsize: small\ninternet: true\n");

    private static final Platform PLATFORM = SHORTEST.platform();

    private static Service service(String name) {
        return PLATFORM.service("shop", name);
    }

    @Test
    void settings() {
        assertThat(PLATFORM.repository().branch()).hasToString("main");
        assertThat(PLATFORM.imageRules().requireDigest()).isFalse();
        assertThat(PLATFORM.minimumUser()).isEqualTo(10_000);
        assertThat(PLATFORM.experimentDays()).isEqualTo(90);
        assertThat(PLATFORM.reservedNames()).isEmpty();
        assertThat(PLATFORM.team().displayName()).isEqualTo("platform");
        assertThat(PLATFORM.team().slack()).isEmpty();
    }

    @Test
    void sizes() {
        Quota tiny = Objects.requireNonNull(PLATFORM.sizes().get("tiny"));
        assertThat(tiny.ephemeralStorage()).hasToString("1Gi");
        assertThat(tiny.storage()).hasToString("0");
        assertThat(tiny.volumes()).isZero();
        Platform unlimited = SampleRepository.empty()
                .edit("platform.yaml", "      services: 2\n", "")
                .platform();
        assertThat(unlimited.sizes().get("tiny")).extracting(Quota::services).isEqualTo(20);
    }

    @Test
    void cluster() {
        Cluster cluster = PLATFORM.cluster();
        assertThat(cluster.server()).isEqualTo("https://kubernetes.default.svc");
        assertThat(cluster.issuer().name()).hasToString("platform");
        assertThat(cluster.gateway(Visibility.PUBLIC).className()).hasToString("platform");
        assertThat(cluster.gateway(Visibility.PUBLIC).proxyLabels())
                .isEqualTo(Map.of("gateway.envoyproxy.io/owning-gateway-name", "public"));
        assertThat(cluster.gateway(Visibility.PUBLIC).addresses()).isEmpty();
        assertThat(cluster.network().dns()).isEqualTo(Defaults.DNS);
        assertThat(cluster.network().monitoring()).isEqualTo(Defaults.MONITORING);
        assertThat(cluster.network().nodeLocalDns()).isNull();
        assertThat(cluster.vault()).isNull();
        assertThat(cluster.productShards()).isZero();
    }

    @Test
    void vault() {
        Cluster cluster = SampleRepository.empty()
                .cluster("secrets: {vault: {server: \"https://vault.acme.example:8200\"}}")
                .platform()
                .cluster();
        assertThat(cluster.vault())
                .isEqualTo(new Cluster.Vault(
                        "https://vault.acme.example:8200", Defaults.VAULT_PATH, Defaults.VAULT_MOUNT));
        assertThat(Defaults.VAULT_PATH).hasToString("secret");
        assertThat(Defaults.VAULT_MOUNT).hasToString("kubernetes");
    }

    @Test
    void grant() {
        Product shop = SampleRepository.shop("").resolved("shop");
        assertThat(shop.displayName()).isEqualTo("shop");
        assertThat(shop.description()).isEmpty();
        assertThat(shop.grant().lifecycle()).isEqualTo(Lifecycle.PRODUCTION);
        assertThat(shop.grant().tier()).isEqualTo(Tier.STANDARD);
        assertThat(shop.grant().internet()).isFalse();
        assertThat(shop.grant().expires()).isNull();
        assertThat(shop.grant().domains()).isEmpty();
        assertThat(shop.grant().imagePrefixes())
                .containsExactly("registry.acme.example/shop/", "registry.acme.example/shared/");
        assertThat(shop.grant().quota()).isEqualTo(PLATFORM.sizes().get("small"));
    }

    @Test
    void container() {
        Service.Container web = service("web").container();
        assertThat(web.resources().cpu()).hasToString("100m");
        assertThat(web.resources().memory()).hasToString("256Mi");
        assertThat(web.resources().ephemeralStorage()).hasToString("256Mi");
        assertThat(web.resources().cpuLimit()).isNull();
        assertThat(web.user()).isEqualTo(10_001);
        assertThat(web.terminationGracePeriodSeconds()).isEqualTo(30);
        assertThat(web.command()).isEmpty();
        assertThat(web.args()).isEmpty();
        assertThat(web.env()).isEmpty();
        assertThat(service("web").tier()).isEqualTo(Tier.STANDARD);
        assertThat(service("web").metrics()).isNull();
    }

    @Test
    void ports() {
        assertThat(service("web").container().ports())
                .containsExactly(new Service.Port("main", 8080, 8080, Protocol.HTTP));
        assertThat(service("partners").container().ports())
                .containsExactly(
                        new Service.Port("main", 9000, 9000, Protocol.HTTP),
                        new Service.Port("admin", 9100, 9100, Protocol.HTTP));
        assertThat(service("partners").metrics()).satisfies(metrics -> {
            assertThat(metrics).isNotNull();
            assertThat(metrics.path()).hasToString("/metrics");
            assertThat(metrics.port().name()).isEqualTo("main");
        });
    }

    @Test
    void scaling() {
        assertThat(service("web").scaling()).isEqualTo(Scaling.onCpu(2, 6, 70));
        assertThat(service("partners").scaling()).isEqualTo(Scaling.onCpu(2, 5, 70));
        assertThat(service("mailer").scaling()).isEqualTo(Scaling.fixed(2));
        assertThat(service("report").scaling()).isEqualTo(Scaling.fixed(1));
    }

    @Test
    void probes() {
        Service.Probes web = service("web").container().probes();
        assertThat(web.startup()).isNull();
        assertThat(web.readiness()).isEqualTo(new Probe(new ProbeAction.Tcp("main"), 0, 10, 2, 3));
        assertThat(web.liveness()).isEqualTo(new Probe(new ProbeAction.Tcp("main"), 0, 10, 2, 6));
        assertThat(service("mailer").container().probes()).isEqualTo(new Service.Probes(null, null, null));
        Service.Probes partners = service("partners").container().probes();
        assertThat(partners.startup()).extracting(Probe::failureThreshold).isEqualTo(30);
        assertThat(partners.liveness()).extracting(Probe::failureThreshold).isEqualTo(6);
    }

    @Test
    void hosts() {
        assertThat(service("web").hosts()).singleElement().satisfies(host -> {
            assertThat(host.name()).hasToString("web.shop.apps.acme.example");
            assertThat(host.paths()).hasToString("[/]");
            assertThat(host.own()).isFalse();
        });
        assertThat(service("partners").hosts()).extracting(Host::name).isEmpty();
    }

    @Test
    void access() {
        Service.Access access = service("partners").access();
        assertThat(access.callees()).singleElement().satisfies(callee -> {
            assertThat(callee.product()).isEqualTo("shop");
            assertThat(callee.port()).isNull();
        });
        assertThat(access.external()).extracting(Service.External::port).isEqualTo(List.of(443));
        assertThat(service("web").access()).isEqualTo(new Service.Access(List.of(), List.of(), List.of()));
    }

    @Test
    void runs() {
        assertThat(service("web").run()).isNull();
        assertThat(service("report").run()).satisfies(run -> {
            assertThat(run).isNotNull();
            assertThat(run.schedule()).hasToString("15 2 * * *");
            assertThat(run.timeZone()).hasToString("Etc/UTC");
            assertThat(run.concurrencyPolicy()).isEqualTo("Forbid");
            assertThat(run.activeDeadlineSeconds()).isEqualTo(3600);
            assertThat(run.backoffLimit()).isEqualTo(2);
        });
    }
}
