package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Visibility;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ResolverTest {
    @Test
    void thePlatformTeamIsOneOfTheTeams() {
        SampleRepository.empty()
                .edit("platform.yaml", "platformTeam: platform", "platformTeam: ops")
                .assertFinds("team-is-known", "platform.yaml:8:17", "no team 'ops'", "use one of [platform, ");
    }

    @Test
    void aSizeNeedsCpuMemoryAndPods() {
        for (String field : new String[] {"cpu: \"1\"", "memory: 1Gi", "pods: 4"}) {
            SampleRepository.empty()
                    .edit("platform.yaml", "      " + field + "\n", "")
                    .assertFinds(
                            "field-is-present",
                            "platform.yaml:16:7",
                            "needs cpu, memory and pods",
                            "add what is missing");
        }
    }

    @Test
    void whatIsWrittenWins() {
        Platform platform = SampleRepository.empty()
                .edit("platform.yaml", "platform.git\"", "platform.git\", branch: release")
                .platform("""
                        minimumUser: 20000
                        experiments: {maxDays: 30}
                        images: {requireDigest: true}
                        reservedNames: [grafana]
                        """)
                .platform();
        assertThat(platform.minimumUser()).isEqualTo(20_000);
        assertThat(platform.experimentDays()).isEqualTo(30);
        assertThat(platform.imageRules().requireDigest()).isTrue();
        assertThat(platform.reservedNames()).containsExactly("grafana");
    }

    @Test
    void theClusterIsAsWritten() {
        Platform platform = SampleRepository.empty()
                .edit(
                        "clusters/production/cluster.yaml",
                        "version: \"1.35\"",
                        "version: \"1.35\", server: \"https://10.0.0.1\"")
                .cluster("""
                        gateway: {className: envoy, proxyLabels: {app: proxy}, addresses: [203.0.113.10]}
                        certificates: {issuer: letsencrypt}
                        productShards: 16
                        nodePools: {general: {min: 3, max: 9, allocatable: {cpu: "7", memory: 28Gi}}}
                        addons: {}
                        secrets: {vault: {server: "https://v", path: kvv, mountPath: kube}}
                        """)
                .platform();
        assertThat(platform.cluster().gateway(Visibility.PUBLIC).className()).hasToString("envoy");
        assertThat(platform.cluster().gateway(Visibility.PUBLIC).proxyLabels()).containsEntry("app", "proxy");
        assertThat(platform.cluster().gateway(Visibility.PUBLIC).addresses()).hasToString("[203.0.113.10]");
        assertThat(platform.cluster().issuer().name()).hasToString("letsencrypt");
        assertThat(platform.cluster().productShards()).isEqualTo(16);
        assertThat(platform.cluster().nodePools()).containsOnlyKeys("general");
        assertThat(platform.cluster().vault()).hasToString("Vault[server=https://v, path=kvv, mountPath=kube]");
    }

    @Test
    void aProductThatCantBeReadIsBrokenAndTheOthersAreNot() {
        SampleRepository repository =
                SampleRepository.shop("").product("pay", "api: {type: internal, image: registry.acme.example/pay/api}");
        Findings findings = new Findings();
        Platform platform = Resolver.resolve(SpecSetReader.read(repository.inputs(), findings), findings);
        assertThat(Objects.requireNonNull(platform).isBroken("pay")).isTrue();
        assertThat(platform.isBroken("shop")).isFalse();
        assertThat(platform.isBroken("nobody")).isFalse();
    }

    @Test
    void withoutSettingsThereIsNoModel() {
        Findings findings = new Findings();
        SampleRepository repository =
                SampleRepository.shop("").edit("platform.yaml", "kind: Platform", "kind: Product");
        assertThat(Resolver.resolve(SpecSetReader.read(repository.inputs(), findings), findings))
                .isNull();
        assertThat(findings.sorted()).hasSize(1);
    }
}
