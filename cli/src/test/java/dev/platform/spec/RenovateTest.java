package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.model.Addon;
import dev.platform.yaml.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renovate finds the chart of each version, and where newer ones are. */
class RenovateTest {
    private static final Path REPOSITORY = Path.of("..");

    private static Pattern pattern() throws IOException {
        Map<String, Object> settings = Json.object(Files.readString(REPOSITORY.resolve(".github/renovate.json")));
        Map<?, ?> manager = (Map<?, ?>) ((List<?>) Objects.requireNonNull(settings.get("customManagers"))).get(0);
        return Pattern.compile(((List<?>) Objects.requireNonNull(manager.get("matchStrings")))
                .get(0)
                .toString());
    }

    @ParameterizedTest
    @MethodSource("dev.platform.spec.CatalogueTest#pins")
    void itFindsTheChartOfEachVersion(CatalogueTest.Pin pin) throws IOException {
        Addon.Chart chart = pin.addon().chart();
        Path file = REPOSITORY.resolve("addons/" + pin.addon().name() + "/" + pin.version() + "/version.yaml");
        Matcher found = pattern().matcher(Files.readString(file));
        assertThat(found.find()).isEqualTo(chart != null);
        if (chart != null) {
            assertThat(found.group("currentValue")).isEqualTo(pin.content().chartVersion());
            assertThat(found.group("datasource")).isEqualTo(chart.isOci() ? "docker" : "helm");
            assertThat(found.group("depName"))
                    .isEqualTo(chart.isOci() ? chart.source() + "/" + chart.name() : chart.name());
            assertThat(found.group("registryUrl")).isEqualTo(chart.isOci() ? null : chart.repository());
        }
    }
}
