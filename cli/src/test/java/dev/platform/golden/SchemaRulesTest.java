package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rendered object is one that Kubernetes and the add-ons know, in each version that schemas are packed of. */
class SchemaRulesTest {
    static Stream<Arguments> trees() {
        return Schemas.all().stream()
                .flatMap(schemas -> RenderedTree.all().stream().map(tree -> Arguments.of(schemas, tree.name(), tree)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("trees")
    void everyObjectFitsItsSchema(Schemas schemas, String name, RenderedTree tree) {
        tree.files().files().forEach((path, text) -> {
            if (path.name().endsWith(".yaml")) {
                assertThat(schemas.problems(text)).as("%s in %s", path, name).isEmpty();
            }
        });
    }
}
