package dev.platform.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.ShowCommand;
import dev.platform.finding.PlatformException;
import dev.platform.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** The values that a chart has where nobody says otherwise. */
public final class ChartDefaults {
    private ChartDefaults() {}

    /** Pulls the chart; a repository that doesn't answer, or a chart that isn't there, is a {@link PlatformException}. */
    public static Map<String, Object> of(Chart chart) {
        String text = ChartArchive.with(chart, (registry, file, plainHttp) -> {
            ShowCommand.ShowSubcommand values = registry == null
                    ? new Helm(Objects.requireNonNull(file)).show().values()
                    : Helm.show(registry).values().withVersion(chart.version());
            return plainHttp ? values.plainHttp().call() : values.call();
        });
        return ForeignYaml.mapping(
                YamlReader.forManifests(),
                "values.yaml of " + chart,
                text.getBytes(StandardCharsets.UTF_8),
                "compare the values by hand, and take ours with --keep-values");
    }
}
