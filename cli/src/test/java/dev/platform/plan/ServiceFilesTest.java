package dev.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.app.RenderedObjects;
import dev.platform.finding.Findings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceFilesTest {
    private static final String WEB = "clusters/production/products/shop/web/";

    private static List<String> files(SampleRepository repository, String folder) {
        return repository.plan().files().stream()
                .map(file -> file.path().value())
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()).replace(".yaml", ""))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "web, port: 8080 | deployment, horizontalpodautoscaler, httproute, poddisruptionbudget, prometheusrule, service, serviceaccount",
                "web, port: 8080, protocol: grpc | deployment, grpcroute, horizontalpodautoscaler, poddisruptionbudget,"
                        + " prometheusrule, service, serviceaccount",
                "internal, port: 8080, replicas: 1 | deployment, prometheusrule, service, serviceaccount",
                "internal, port: 8080, replicas: 2 | deployment, poddisruptionbudget, prometheusrule, service, serviceaccount",
                "worker | deployment, poddisruptionbudget, prometheusrule, serviceaccount",
                "worker, metrics: {port: 9090} | deployment, poddisruptionbudget, prometheusrule, service, serviceaccount, servicemonitor",
                "cron, schedule: '0 3 * * *' | cronjob, prometheusrule, serviceaccount",
                "job | job, prometheusrule, serviceaccount"
            })
    void eachTypeHasItsObjects(String service, String objects) {
        SampleRepository repository = SampleRepository.empty()
                .product("shop", "web: {image: registry.acme.example/shop/web, type: " + service + "}");
        assertThat(files(repository, WEB)).hasToString("[" + objects + "]");
    }

    @Test
    void everyHostHasARouteOfItsOwn() {
        SampleRepository shop =
                SampleRepository.shop("""
                        servicePort: 80
                        ingress:
                          hosts:
                          - {host: web.shop.apps.acme.example, paths: [/a, /b]}
                          - {host: www.shop.example}
                        """).grant("shop", "owner: team-shop\nsize: small\ndomains: [shop.example]");
        assertThat(files(shop, WEB)).contains("httproute", "httproute-www.shop.example");
        assertThat(shop.spec("products/shop/web/httproute.yaml"))
                .asString()
                .contains(
                        "kind=ListenerSet, name=shop, sectionName=wildcard",
                        "value=/a",
                        "value=/b",
                        "name=web, port=80");
        assertThat(shop.spec("products/shop/web/httproute-www.shop.example.yaml"))
                .asString()
                .contains("sectionName=" + Names.label("www.shop.example"), "hostnames=[www.shop.example]", "value=/}");
    }

    @Test
    void servicesThatShareHostsHaveRoutesOfDifferentNames() {
        String host = "{host: x.shop.apps.acme.example, paths: [/%s]}";
        String service = """
                %1$s:
                  type: web
                  image: registry.acme.example/shop/web
                  port: 8080
                  ingress: {hosts: [{host: %1$s.shop.apps.acme.example}, %2$s]}
                """;
        SampleRepository shop = SampleRepository.empty()
                .product(
                        "shop",
                        service.formatted("one", host.formatted("a")) + service.formatted("two", host.formatted("b")));
        Findings findings = new Findings();
        RenderedObjects.check(shop.render(), findings);
        assertThat(findings.sorted()).isEmpty();
    }
}
