package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Service;
import org.junit.jupiter.api.Test;

class JobBeforeServiceTest {
    private static final String FILE = "products/shop/product.yaml";

    private static SampleRepository job(String image, String before) {
        return SampleRepository.empty()
                .product(
                        "shop",
                        SampleRepository.WEB + "migrate: {type: job, image: registry.acme.example/shop/" + image
                                + ", before: " + before + "}");
    }

    private static SampleRepository withVersions(SampleRepository repository, String versions) {
        return repository.with("products/shop/versions.yaml", """
                apiVersion: platform.dev/v1
                kind: Versions
                metadata: {name: shop}
                spec:
                  services:
                """ + versions.indent(4));
    }

    private static String image(SampleRepository repository) {
        Service job = repository.service("shop", "migrate");
        return job.container().image().toString();
    }

    @Test
    void aJobWithTheImageOfItsSuccessorHasItsVersion() {
        assertThat(image(withVersions(job("web", "web"), "web: {tag: 2.0.0}"))).endsWith("web:2.0.0");
    }

    @Test
    void aVersionOfItsOwnComesFirst() {
        assertThat(image(withVersions(job("web", "web"), "web: {tag: 2.0.0}\nmigrate: {tag: 1.9.0}")))
                .endsWith("web:1.9.0");
    }

    @Test
    void anotherImageNeedsAVersionOfItsOwn() {
        withVersions(job("tool", "web"), "web: {tag: 2.0.0}")
                .assertFinds("service-has-a-version", FILE + ":10:33", "no version of 'migrate'", "platform deploy");
    }

    @Test
    void theSuccessorIsThereAndRunsAllTheTime() {
        job("web", "wbe").assertFinds("job-has-a-successor", FILE + ":10:73", "no service 'wbe'", "runs all the time");
        job("web", "migrate").assertFinds("job-has-a-successor", FILE + ":10:73", "is a job", "runs all the time");
    }

    @Test
    void onlyAJobPrecedes() {
        SampleRepository.shop("before: web")
                .assertFinds("field-fits-the-type", FILE + ":10:15", "'before' is for jobs", "remove it");
    }
}
