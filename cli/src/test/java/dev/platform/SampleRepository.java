package dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.app.Desired;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.plan.Plan;
import dev.platform.plan.Planner;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small repository as text: settings and a cluster that are right, and the products that a test adds. */
public final class SampleRepository {
    /** A web service of the product shop; further fields are written two blanks in, and the first of them is line 10. */
    public static final String WEB = """
            web:
              type: web
              image: registry.acme.example/shop/web
              port: 8080
            """;

    private static final Pattern SERVICE = Pattern.compile("^([a-z][-a-z0-9]*):", Pattern.MULTILINE);

    private final SortedMap<String, String> files;
    private @Nullable Desired desired;

    private SampleRepository(SortedMap<String, String> files) {
        this.files = files;
    }

    /** A repository without products. */
    public static SampleRepository empty() {
        return new SampleRepository(new TreeMap<>()).platform("").cluster("");
    }

    /** One product with one service, which has further fields. */
    public static SampleRepository shop(String more) {
        return empty().product("shop", WEB + more.indent(2));
    }

    /** The settings with further fields of the spec, the first of them in line 20. */
    public SampleRepository platform(String more) {
        return with("platform.yaml", """
                apiVersion: platform.dev/v1
                kind: Platform
                metadata: {name: acme}
                spec:
                  structureVersion: 3
                  repository: {url: "https://git.acme.example/platform.git"}
                  registry: registry.acme.example
                  platformTeam: platform
                  teams:
                    platform: {group: platform-admins, github: "@acme/platform"}
                    team-shop: {group: team-shop, github: "@acme/shop"}
                    team-pay: {group: team-pay, github: "@acme/pay"}
                  sizes:
                    small: {cpu: "4", memory: 8Gi, storage: 20Gi, volumes: 4, pods: 30, services: 10}
                    tiny:
                      cpu: "1"
                      memory: 1Gi
                      pods: 4
                      services: 2
                """ + more.indent(2));
    }

    /** The cluster with further fields of the spec, the first of them in line 8. */
    public SampleRepository cluster(String more) {
        return with("clusters/production/cluster.yaml", """
                apiVersion: platform.dev/v1
                kind: Cluster
                metadata: {name: production}
                spec:
                  kubernetes: {version: "1.35"}
                  domain: apps.acme.example
                  network: {internal: [10.0.0.0/8, "fd00:10::/32"]}
                """ + more.indent(2));
    }

    /** A product of team-shop with everything deployed at 1.0.0. The first line of the services is line 6. */
    public SampleRepository product(String name, String services) {
        String versions = SERVICE.matcher(services)
                .results()
                .map(match -> "    " + match.group(1) + ": {tag: 1.0.0}\n")
                .collect(Collectors.joining());
        return with("products/" + name + "/product.yaml", head("Product", name) + "  services:\n" + services.indent(4))
                .with("products/" + name + "/versions.yaml", head("Versions", name) + "  services:\n" + versions)
                .grant(name, "owner: team-shop\nsize: small\n");
    }

    /** The fields of the product's grant, the first of them in line 5. */
    public SampleRepository grant(String name, String fields) {
        return with("products/" + name + "/grant.yaml", head("Grant", name) + fields.indent(2));
    }

    private static String head(String kind, String name) {
        return "apiVersion: platform.dev/v1\nkind: " + kind + "\nmetadata: {name: " + name + "}\nspec:\n";
    }

    public SampleRepository with(String path, String text) {
        SortedMap<String, String> more = new TreeMap<>(files);
        more.put(path, text);
        return new SampleRepository(more);
    }

    public SampleRepository without(String path) {
        SortedMap<String, String> fewer = new TreeMap<>(files);
        assertThat(fewer.remove(path)).as(path).isNotNull();
        return new SampleRepository(fewer);
    }

    /** The same with a part of one file's text replaced. */
    public SampleRepository edit(String path, String before, String after) {
        String text = text(path);
        assertThat(text).contains(before);
        return with(path, text.replace(before, after));
    }

    public String text(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    public Inputs inputs() {
        return Inputs.of(FileTree.of(files.entrySet().stream()
                .collect(Collectors.toMap(file -> new RepoPath(file.getKey()), Map.Entry::getValue))));
    }

    /** What is wrong, up to the rules of the whole platform. */
    public List<Finding> findings() {
        Findings findings = new Findings();
        Desired.platform(inputs(), findings);
        return findings.sorted();
    }

    /** Says that nothing is wrong. */
    public void assertIsRight() {
        assertThat(findings()).isEmpty();
    }

    /** Says that one thing is wrong: which rule, where, and in which words. */
    public void assertFinds(String rule, String place, String message, String hint) {
        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.where()).hasToString(place);
            assertThat(finding.message()).contains(message);
            assertThat(finding.hint()).contains(hint);
        });
    }

    /** The model of a repository that is right. */
    public Platform platform() {
        Findings findings = new Findings();
        Platform platform = Desired.platform(inputs(), findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(platform);
    }

    public Product resolved(String product) {
        return Objects.requireNonNull(platform().products().get(product), product);
    }

    public Service service(String product, String service) {
        return platform().service(product, service);
    }

    public Plan plan() {
        return Planner.plan(platform());
    }

    /** Every rendered file of a repository that is right. */
    public FileTree render() {
        return desired().rendered();
    }

    private Desired desired() {
        if (desired == null) {
            Findings findings = new Findings();
            desired = Desired.of(inputs(), findings);
            assertThat(findings.sorted()).isEmpty();
        }
        return Objects.requireNonNull(desired);
    }

    /** A rendered file as text. */
    public String rendered(String path) {
        return Objects.requireNonNull(render().text(new RepoPath(path)), path);
    }

    /** A rendered object below clusters/production/. */
    public Map<?, ?> object(String path) {
        RepoPath file = RepoPath.of("clusters", "production", path);
        return (Map<?, ?>) yaml(Objects.requireNonNull(render().text(file), path));
    }

    /** The spec of a rendered object below clusters/production/. */
    public Map<?, ?> spec(String path) {
        return (Map<?, ?>) Objects.requireNonNull(object(path).get("spec"), path);
    }

    /** What a text means to Kubernetes. */
    public static Object yaml(String text) {
        Findings findings = new Findings();
        Document document = YamlReader.forManifests().read("text.yaml", text, findings);
        assertThat(findings.sorted()).isEmpty();
        return Objects.requireNonNull(Objects.requireNonNull(document).root().toValue());
    }

    /** Puts the files, what is rendered from them, and its locks into a folder. */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
        for (Map.Entry<RepoPath, String> file : desired().files().files().entrySet()) {
            write(folder.resolve(file.getKey().value()), file.getValue());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
