package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.app.NewProduct.Experiment;
import dev.platform.app.Wish.Written;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.model.HostName;
import dev.platform.model.Image;
import dev.platform.model.Lifecycle;
import dev.platform.model.Name;
import dev.platform.model.Product.Grant;
import dev.platform.model.ServiceType;
import dev.platform.spec.SpecSetReader;
import dev.platform.tree.Inputs;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NewProductTest {
    private static final SampleRepository SHOP = TestRepository.SHOP;

    private static NewProduct quiz(String name, String team, String size, String... hosts) {
        NewService web = new NewService(
                Name.parse(name),
                Name.parse("web"),
                ServiceType.WEB,
                Image.parse("registry.acme.example/" + name + "/web:1.0.0"),
                8080,
                null,
                Arrays.stream(hosts).map(HostName::parse).toList(),
                ImageDigests.unasked());
        return new NewProduct(
                Name.parse(name),
                Name.parse(team),
                Name.parse(size),
                new NewProduct.Experiment(LocalDate.of(2026, 12, 1), 14),
                web);
    }

    private static Written write(NewProduct wish, Findings findings) {
        Inputs inputs = SHOP.inputs();
        Written written = wish.write(SpecSetReader.read(inputs, findings), inputs, findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(written);
    }

    /** The sample repository with the new product in it. */
    private static SampleRepository with(NewProduct wish) {
        SampleRepository more = SHOP;
        for (var file : write(wish, new Findings()).files().files().entrySet()) {
            more = more.with(file.getKey().value(), file.getValue());
        }
        return more;
    }

    @Test
    void aNewProductIsRightAtOnce() {
        Written written = write(quiz("quiz", "team-pay", "small"), new Findings());
        assertThat(written.files().files().keySet())
                .extracting(Object::toString)
                .containsExactly(
                        "products/quiz/grant.yaml", "products/quiz/product.yaml", "products/quiz/versions.yaml");
        SampleRepository more = with(quiz("quiz", "team-pay", "small"));
        more.assertIsRight();
        assertThat(more.service("quiz", "web").container().image()).hasToString("registry.acme.example/quiz/web:1.0.0");
        assertThat(more.service("quiz", "web").type()).isEqualTo(ServiceType.WEB);
    }

    @Test
    void theGrantIsAsWished() {
        Grant grant = with(quiz("quiz", "team-pay", "small")).resolved("quiz").grant();
        assertThat(grant.owner().name()).isEqualTo("team-pay");
        assertThat(grant.size()).isEqualTo("small");
        assertThat(grant.lifecycle()).isEqualTo(Lifecycle.EXPERIMENT);
        assertThat(grant.expires()).isEqualTo("2026-12-15");
        assertThat(grant.domains()).isEmpty();
    }

    @Test
    void aHostOutsideOfTheDefaultDomainIsGranted() {
        SampleRepository more =
                with(quiz("quiz", "team-pay", "small", "web.quiz.apps.acme.example", "www.quiz.example"));
        more.assertIsRight();
        assertThat(more.resolved("quiz").grant().domains()).hasToString("[www.quiz.example]");
    }

    @Test
    void aHostOfAnotherProductIsNotGrantedByTheWay() {
        assertThat(with(quiz("quiz", "team-pay", "small", "web.shop.apps.acme.example"))
                        .findings())
                .extracting(Finding::rule)
                .contains("domains-are-separate");
    }

    @Test
    void theSpecsNameTheirSchema() {
        SampleRepository more = with(quiz("quiz", "team-pay", "small"));
        assertThat(more.text("products/quiz/product.yaml"))
                .startsWith("# yaml-language-server: $schema=../../docs/schema/product.schema.json\n");
        assertThat(more.text("products/quiz/grant.yaml"))
                .startsWith("# yaml-language-server: $schema=../../docs/schema/grant.schema.json\n");
    }

    @Test
    void whatIsWrongIsSaidOfTheWordsOfTheCommand() {
        assertThat(refused(quiz("quiz", "team-x", "huge")))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("team-is-known", "size-is-known");
        assertThat(refused(quiz("shop", "team-pay", "small"))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("name-is-free");
            assertThat(finding.where()).hasToString("products/shop");
            assertThat(finding.hint()).contains("platform new-service shop");
        });
    }

    @Test
    void anExperimentIsShort() {
        NewProduct brief = quiz("quiz", "team-pay", "small");
        NewProduct endless = new NewProduct(
                brief.name(),
                brief.owner(),
                brief.size(),
                new Experiment(LocalDate.of(2026, 12, 1), 91),
                brief.service());
        assertThat(refused(endless)).extracting(Finding::rule).containsExactly("experiments-are-short");
    }

    private static List<Finding> refused(NewProduct wish) {
        Findings findings = new Findings();
        Inputs inputs = SHOP.inputs();
        assertThat(wish.write(SpecSetReader.read(inputs, findings), inputs, findings))
                .isNull();
        return findings.sorted();
    }

    @Test
    void theMessageNamesTheProduct() {
        assertThat(quiz("quiz", "team-pay", "small").message()).isEqualTo("Add product quiz");
    }
}
