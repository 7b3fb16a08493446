package dev.platform.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.golden.GoldenCase;
import dev.platform.tree.Inputs;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ApplicationTreeTest {
    private static Map<String, String> holders(String golden) {
        Findings findings = new Findings();
        Desired desired = Objects.requireNonNull(
                Desired.of(Inputs.of(GoldenCase.named(golden).repository().files()), findings));
        return ApplicationTree.of(desired.rendered(), desired.platform().cluster()).stream()
                .collect(Collectors.toMap(ApplicationTree.Member::name, ApplicationTree.Member::holder));
    }

    @Test
    void eachIsHeldByTheOneThatSyncsItsFile() {
        assertThat(holders("two-products-calling"))
                .containsEntry("root", "")
                .containsEntry("addons", "root")
                .containsEntry("products", "root")
                .containsEntry("quiz", "products")
                .containsEntry("quiz.base", "quiz")
                .containsEntry("quiz.web", "quiz");
    }

    @Test
    void groupsOfProductsStandBetween() {
        Map<String, String> holders = holders("product-shards");
        assertThat(holders.entrySet().stream().filter(entry -> entry.getValue().startsWith("products.")))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(holders).containsEntry(entry.getValue(), "products"));
    }
}
