package dev.platform.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows that acceptance means something. */
@ExtendWith(BareCluster.class)
class FaultsAreRefusedTest {
    static Stream<Fault> misspelt() {
        return Stream.of(
                new Fault("products/shop/web/deployment.yaml", "containerPort:", "containerport:", "containerport"),
                new Fault("products/shop/web/deployment.yaml", "runAsNonRoot:", "runAsNonroot:", "runAsNonroot"),
                new Fault("products/shop/base/networkpolicy-default-deny.yaml", "policyTypes:", "types:", "types"),
                new Fault("products/shop/web/httproute.yaml", "backendRefs:", "backendRef:", "backendRef"),
                new Fault("argocd/products/shop.yaml", "selfHeal:", "selfHeel:", "selfHeel"));
    }

    static Stream<Fault> mistyped() {
        return Stream.of(
                new Fault("products/shop/web/service.yaml", "port: ", "port: x", "port"),
                new Fault(
                        "products/shop/web/horizontalpodautoscaler.yaml",
                        "maxReplicas: ",
                        "maxReplicas: x",
                        "maxReplicas"),
                new Fault("products/shop/base/namespace.yaml", "guardrail: \"true\"", "guardrail: true", "guardrail"),
                new Fault("products/shop/base/certificate-wildcard.yaml", "dnsNames:\n  -", "dnsNames:", "dnsNames"),
                new Fault(
                        "products/shop/base/serviceaccount-argocd-sync.yaml",
                        "Token: false",
                        "Token: \"no\"",
                        "Token"));
    }

    @ParameterizedTest
    @MethodSource({"misspelt", "mistyped"})
    void theFaultIsRefusedAndNamed(Fault fault, Cluster cluster) throws IOException, InterruptedException {
        assertThat(cluster.rehearse(cluster.tree().at(fault.path())).isAccepted())
                .isTrue();

        Answer answer = cluster.rehearse(fault.in(cluster.tree()));

        assertThat(answer.isAccepted()).as(answer::toString).isFalse();
        assertThat(answer.message()).contains(fault.word());
    }
}
