package dev.platform.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.ShowCommand;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What a chart renders, its CustomResourceDefinitions among it, as one stream of documents. */
public final class ChartRender {
    private ChartRender() {}

    /**
     * How it is installed.
     *
     * @param values as YAML
     * @param kubernetes the version of the cluster, such as {@code 1.35.0}
     */
    public record Release(String name, String namespace, String values, String kubernetes) {}

    /** Pulls the chart and renders it; what can't be pulled or rendered is a PlatformException. */
    public static String of(Chart chart, Release release) {
        Path values = written(release.values());
        try {
            return ChartArchive.with(chart, (registry, file, plainHttp) -> {
                ShowCommand.ShowSubcommand crds = registry == null
                        ? new Helm(Objects.requireNonNull(file)).show().crds()
                        : Helm.show(registry).crds().withVersion(chart.version());
                TemplateCommand template = registry == null
                        ? new Helm(Objects.requireNonNull(file)).template()
                        : Helm.template(registry).withVersion(chart.version());
                if (plainHttp) {
                    crds.plainHttp();
                    template.plainHttp();
                }
                String objects = template.withName(release.name())
                        .withNamespace(release.namespace())
                        .withKubeVersion(release.kubernetes())
                        .withValuesFile(values)
                        .skipCrds()
                        .call();
                return crds.call() + "\n---\n" + objects;
            });
        } finally {
            remove(values);
        }
    }

    private static Path written(String text) {
        try {
            return Files.writeString(Files.createTempFile("values", ".yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
