package dev.platform.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.model.KubernetesVersion;
import dev.platform.schema.Problem;
import dev.platform.schema.SchemaBundle;
import dev.platform.schema.SchemaStore;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlNode;
import dev.platform.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The packed schemas of one version of Kubernetes, and of the add-ons. */
record Schemas(KubernetesVersion version, SchemaBundle bundle) {
    private static final SchemaStore PACKED = new SchemaStore(RepoPath.of("schemas"), Inputs.of(FileTree.empty()));

    static List<Schemas> all() {
        return PACKED.versions().stream()
                .map(version -> new Schemas(version, PACKED.bundle(version, new Findings())))
                .toList();
    }

    /** What is wrong with a manifest. */
    List<Problem> problems(String text) {
        YamlNode.Mapping object = (YamlNode.Mapping) read(text).root();
        List<Problem> problems = new ArrayList<>();
        bundle.check(object, word(object, "apiVersion"), word(object, "kind"), problems::add);
        return problems;
    }

    static Document read(String text) {
        Findings findings = new Findings();
        Document document = YamlReader.forManifests().read("manifest.yaml", text, findings);
        assertThat(findings.sorted()).as(text).isEmpty();
        return Objects.requireNonNull(document);
    }

    private static String word(YamlNode.Mapping object, String field) {
        return object.get(field) instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    }

    @Override
    public String toString() {
        return "Kubernetes " + version;
    }
}
