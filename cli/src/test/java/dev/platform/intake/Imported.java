package dev.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.intake.Coverage.FieldCoverage;
import dev.platform.model.HostName;
import dev.platform.model.Name;
import dev.platform.yaml.YamlReader;
import dev.platform.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** What a text of others becomes in the product quiz. */
record Imported(Intake intake) {
    private static final Site SITE = new Site(Name.parse("quiz"), HostName.parse("apps.acme.example"), 10_000, true);

    static Imported of(String... documents) {
        Findings findings = new Findings();
        Intake intake = read(String.join("---\n", documents), findings);
        assertThat(findings.sorted()).isEmpty();
        return new Imported(Objects.requireNonNull(intake));
    }

    static Findings findings(String text) {
        Findings findings = new Findings();
        read(text, findings);
        return findings;
    }

    private static @org.jspecify.annotations.Nullable Intake read(String text, Findings findings) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return IntakeReader.read(YamlReader.forManifests().readAll("all.yaml", bytes, findings), SITE, findings);
    }

    /** A Deployment with further fields of its container. */
    static String deployment(String name, String container) {
        return deployment(name, "", "", container);
    }

    /** A Deployment with further fields of its spec, its pod and its container. */
    static String deployment(String name, String spec, String pod, String container) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: NAME}
                spec:
                  selector: {matchLabels: {app: NAME}}
                """.replace("NAME", name)
                + spec.indent(2)
                + """
                  template:
                    metadata: {labels: {app: NAME}}
                    spec:
                """.replace("NAME", name)
                + pod.indent(6)
                + """
                      containers:
                      - name: main
                        image: registry.acme.example/quiz/NAME:1.0.0
                """.replace("NAME", name)
                + container.indent(8);
    }

    /** A Service before the Deployment of that name. */
    static String service(String name, int port, String target) {
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: NAME}
                spec:
                  selector: {app: NAME}
                  ports: [{port: PORT, targetPort: TARGET}]
                """.replace("NAME", name).replace("PORT", String.valueOf(port)).replace("TARGET", target);
    }

    /** The service as it is written, without the quotes. */
    String service(String name) {
        Object services = intake.spec().get("services");
        Object service = ((Map<?, ?>) Objects.requireNonNull(services)).get(name);
        return YamlWriter.write(Objects.requireNonNull(service, () -> "no " + name + " in " + services))
                .replace("\"", "");
    }

    String spec(String field) {
        return YamlWriter.write(Objects.requireNonNull(intake.spec().get(field)))
                .replace("\"", "");
    }

    FieldCoverage field(String object, String path) {
        return intake.coverage().objects().stream()
                .filter(each -> (each.kind() + "/" + each.name()).equals(object))
                .flatMap(each -> each.fields().stream())
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + path + " in " + intake.coverage()));
    }

    Verdict verdict(String object, String path) {
        return field(object, path).verdict();
    }
}
