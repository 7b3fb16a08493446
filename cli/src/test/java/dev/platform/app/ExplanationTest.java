package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.app.Connection.End;
import dev.platform.app.Connection.Peer;
import dev.platform.app.Connection.Question;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static final String API = """
            api:
              type: internal
              image: registry.acme.example/pay/api
              port: 9000
              servicePort: 80
            """;

    private static final Question CALL = new Question(new Peer("shop", "web"), new Peer("pay", "api"), 80);

    @TempDir
    Path root = Path.of("");

    private final Findings findings = new Findings();

    private static SampleRepository products(String caller, String callee) {
        return SampleRepository.empty()
                .product("shop", caller)
                .product("pay", callee)
                .grant("pay", "owner: team-pay\nsize: small\n");
    }

    private Connection answer(SampleRepository repository, Question question) throws IOException {
        repository.writeTo(root);
        return Objects.requireNonNull(open().answer(question));
    }

    private Explanation open() {
        return Objects.requireNonNull(Explanation.open(Workspace.open(root, findings), findings));
    }

    @Test
    void anOpenCallNamesTheLinesOfBothSides() throws IOException {
        Connection connection = answer(
                products(
                        SampleRepository.WEB + "  accessPolicy: {outbound: {rules: [{product: pay, service: api}]}}\n",
                        API + "  accessPolicy: {inbound: {rules: [{product: shop, service: web, port: 80}]}}\n"),
                CALL);

        assertThat(connection.isOpen()).isTrue();
        assertThat(connection.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.port().number()).isEqualTo(9000);
            assertThat(answer.out().spec()).hasToString("products/shop/product.yaml:10:41");
            assertThat(answer.in().spec()).hasToString("products/pay/product.yaml:11:40");
            assertThat(rendered(answer.out())).containsExactly("service-web");
            assertThat(rendered(answer.in())).containsExactly("service-api");
        });
    }

    private static List<String> rendered(End end) {
        return end.rules().stream().map(rule -> rule.policy()).toList();
    }

    /** Each way in which a spec may be written, with room for a rule or without. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  accessPolicy: {outbound: {rules: [{service: other}]}}\n",
                "  accessPolicy:\n    outbound:\n      rules:\n        - {service: other}\n        # the last\n",
                "  accessPolicy:\n    outbound:\n      rules:\n      - service: other\n        port: 8080\n",
                "  accessPolicy:\n    inbound:\n      rules:\n        - {product: pay, service: api, port: 8080}\n"
            })
    void whatItTellsToAddOpensTheCall(String policy) throws IOException {
        String other = "other: {type: internal, image: registry.acme.example/shop/other, port: 8080}\n";
        String calling = policy.contains("inbound")
                ? API + "  accessPolicy: {outbound: {rules: [{product: shop, service: web, port: 8080}]}}\n"
                : API;
        SampleRepository before = products(SampleRepository.WEB + policy + other, calling);
        Connection denied = answer(before, CALL);
        assertThat(denied.isOpen()).isFalse();

        SampleRepository after = before;
        for (End end : ends(denied)) {
            List<String> patch = Objects.requireNonNull(end.remedy()).patch();
            assertThat(patch).isNotEmpty();
            String file = end.remedy().file();
            after = after.with(file, patched(after.text(file), patch));
        }

        assertThat(answer(after, CALL).isOpen()).isTrue();
        assertThat(findings.sorted()).isEmpty();
    }

    private static List<End> ends(Connection connection) {
        return connection.answers().stream()
                .flatMap(answer -> Stream.of(answer.out(), answer.in()))
                .filter(end -> end.remedy() != null)
                .toList();
    }

    /** Applies a unified diff as a person would: each removed line goes, each added one comes in its place. */
    private static String patched(String text, List<String> patch) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = 0;
        for (String line : patch.subList(2, patch.size())) {
            if (line.startsWith("@@")) {
                at = Integer.parseInt(line.replaceFirst(".*\\+([0-9]+).*", "$1")) - 1;
            } else if (line.startsWith("+")) {
                lines.add(at++, line.substring(1));
            } else {
                assertThat(lines.get(at)).isEqualTo(line.substring(1));
                if (line.startsWith("-")) {
                    lines.remove(at);
                } else {
                    at++;
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void withinAProductOneRuleIsEnough() throws IOException {
        String other = "other: {type: internal, image: registry.acme.example/shop/other, port: 8080}\n";
        Connection connection = answer(
                SampleRepository.empty().product("shop", SampleRepository.WEB + other),
                new Question(new Peer("shop", "web"), new Peer("shop", "other"), null));

        assertThat(ends(connection)).singleElement().satisfies(end -> {
            assertThat(end.peer()).hasToString("shop/web");
            assertThat(Objects.requireNonNull(end.remedy()).what())
                    .isEqualTo("add {service: other, port: 8080} to accessPolicy.outbound.rules of web");
        });
    }

    @Test
    void aRuleThatIsNotRenderedYetAsksForTheRender() throws IOException {
        SampleRepository repository = products(SampleRepository.WEB, API);
        repository.writeTo(root);
        Files.writeString(
                root.resolve("products/pay/product.yaml"),
                repository.text("products/pay/product.yaml")
                        + "      accessPolicy: {inbound: {rules: [{product: shop, service: web}]}}\n");

        Connection connection = Objects.requireNonNull(open().answer(CALL));

        assertThat(connection.answers().get(0).in().remedy())
                .satisfies(remedy ->
                        assertThat(Objects.requireNonNull(remedy).what()).isEqualTo("platform render"));
    }

    @Test
    void whatIsNotThereIsAFindingWithASuggestion() throws IOException {
        products(SampleRepository.WEB, API).writeTo(root);
        Explanation explanation = open();

        assertThat(explanation.answer(new Question(CALL.from(), new Peer("pai", "api"), null)))
                .isNull();
        assertThat(explanation.answer(new Question(CALL.from(), new Peer("pay", "apy"), null)))
                .isNull();
        assertThat(explanation.answer(new Question(CALL.from(), CALL.to(), 9000)))
                .isNull();
        assertThat(findings.sorted())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("product-is-known", "service-is-known", "port-is-known");
        assertThat(findings.sorted()).extracting(Finding::hint).contains("use one of [80]");
    }
}
