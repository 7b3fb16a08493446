package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Service.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitRulesTest {
    private static final String RULE = "limits-fit-the-requests";

    private static SampleRepository with(String requests, String limits) {
        return SampleRepository.shop("resources:\n  requests: {" + requests + "}\n"
                + (limits.isEmpty() ? "" : "  limits: {" + limits + "}\n"));
    }

    @Test
    void equalAmountsInDifferentWordsFit() {
        with("memory: 1Gi", "memory: 1024Mi").assertIsRight();
    }

    @Test
    void aLimitWithoutARequestIsTheRequest() {
        Resources resources = with("", "memory: 1Gi, ephemeralStorage: 512Mi, cpu: 500m")
                .service("shop", "web")
                .container()
                .resources();
        assertThat(resources).hasToString("Resources[cpu=100m, memory=1Gi, ephemeralStorage=512Mi, cpuLimit=500m]");
    }

    @Test
    void theLimitOfMemoryIsTheRequest() {
        with("memory: 512Mi", "memory: 1Gi")
                .assertFinds(
                        RULE, "products/shop/product.yaml:12:26", "1Gi, is not the request, 512Mi", "the same amount");
        with("ephemeralStorage: 1G", "ephemeralStorage: 1Gi")
                .assertFinds(
                        RULE, "products/shop/product.yaml:12:36", "1Gi, is not the request, 1G", "the same amount");
    }

    @Test
    void theLimitOfCpuIsNotBelowTheRequest() {
        with("cpu: 500m", "cpu: 500m").assertIsRight();
        with("cpu: 500m", "cpu: 499m")
                .assertFinds(
                        RULE,
                        "products/shop/product.yaml:12:23",
                        "499m CPU is below the request of 500m",
                        "leave it out");
    }

    @ParameterizedTest
    @CsvSource({"cpu, 10m, 9m", "cpu, 0.01, 0", "memory, 16Mi, 512m", "memory, 16Mi, 16M", "ephemeralStorage, 1Mi, 0"})
    void aPodNeedsALeastAmount(String what, String least, String less) {
        with(what + ": " + least, "").assertIsRight();
        with(what + ": " + less, "")
                .assertFinds(
                        RULE,
                        "products/shop/product.yaml:11:" + (22 + what.length()),
                        "of " + what + ", but asks for " + less,
                        "ask for more");
    }
}
