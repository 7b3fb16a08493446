package dev.platform.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A chart whose one template makes the objects of every product. */
record Helm(Path program, Path chart) {
    private static final String BRACES = "\0";

    static Helm make(Path program, Path chart, ProductObjects objects, Workload workload) throws IOException {
        Files.createDirectories(chart.resolve("templates"));
        Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: bench\nversion: 1.0.0\n");
        Files.writeString(chart.resolve("values.yaml"), "products: " + workload.products() + "\n");
        StringBuilder template = new StringBuilder("{{- range .Values.products }}\n");
        for (String object : objects.all()) {
            template.append("---\n").append(templated(object));
        }
        Files.writeString(chart.resolve("templates/products.yaml"), template.append("{{- end }}\n"));
        return new Helm(program, chart);
    }

    /** Rules for alerts have braces of their own. */
    private static String templated(String object) {
        return object.replace("{{", BRACES)
                .replace(ProductObjects.NAME, "{{ . }}")
                .replace(BRACES, "{{ \"{{\" }}");
    }

    String[] command() {
        return new String[] {program.toString(), "template", "bench", chart.toString()};
    }
}
