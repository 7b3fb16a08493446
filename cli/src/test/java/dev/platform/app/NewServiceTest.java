package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.model.HostName;
import dev.platform.model.Image;
import dev.platform.model.Name;
import dev.platform.model.ServiceType;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSetReader;
import dev.platform.spec.VersionsSpec.VersionSpec;
import dev.platform.tree.Inputs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewServiceTest {
    private static NewService of(String product, String name) {
        return new NewService(
                Name.parse(product),
                Name.parse(name),
                ServiceType.CRON,
                Image.parse("registry.acme.example/shop/report:1.0.0"),
                null,
                "0 3 * * *",
                List.of(),
                ImageDigests.unasked());
    }

    @Test
    void onlyWhatIsWishedIsWritten() {
        assertThat(of("shop", "report").spec())
                .hasToString("{type=cron, image=registry.acme.example/shop/report, schedule=0 3 * * *}");
        NewService web = new NewService(
                Name.parse("shop"),
                Name.parse("web"),
                ServiceType.WEB,
                Image.parse("registry.acme.example/shop/web:1.0.0"),
                8080,
                null,
                List.of(HostName.parse("www.shop.example")),
                ImageDigests.unasked());
        assertThat(web.spec())
                .hasToString("{type=web, image=registry.acme.example/shop/web, port=8080,"
                        + " ingress={hosts=[{host=www.shop.example}]}}");
    }

    @Test
    void theVersionIsThatOfTheImage() {
        Findings findings = new Findings();
        SpecSet specs = SpecSetReader.read(TestRepository.SHOP.inputs(), findings);
        VersionSpec version = of("shop", "report").version(specs, findings);
        assertThat(version.tag()).hasToString("1.0.0");
        assertThat(version.digest()).isNull();
        assertThat(findings.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shpo | report | product-is-known | platform new-product shpo",
                "shop | web | name-is-free | platform deploy shop/web TAG"
            })
    void whatIsWrongIsSaidWithTheRightCommand(String product, String name, String rule, String hint) {
        Inputs inputs = TestRepository.SHOP.inputs();
        Findings findings = new Findings();
        assertThat(of(product, name).write(SpecSetReader.read(inputs, findings), inputs, findings))
                .isNull();
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.hint()).contains(hint);
        });
    }

    @Test
    void theMessageNamesTheService() {
        assertThat(of("shop", "report").message()).isEqualTo("Add service shop/report");
    }
}
