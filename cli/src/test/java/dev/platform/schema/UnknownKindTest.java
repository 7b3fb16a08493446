package dev.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.finding.Findings;
import dev.platform.model.KubernetesVersion;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownKindTest {
    private static final SchemaBundle SCHEMAS = new SchemaStore(RepoPath.of("schemas"), Inputs.of(FileTree.empty()))
            .bundle(KubernetesVersion.parse("1.35"), new Findings());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apps/v1 | Deploymnt | apps/v1 has no kind Deploymnt | did you mean Deployment?",
                "v1 | Deployment | v1 has no kind Deployment | Deployment is in apps/v1",
                "extensions/v1beta1 | Ingress | nobody has told of extensions/v1beta1, so Ingress is unknown; Kubernetes 1.35"
                        + " doesn't have it | Ingress is in networking.k8s.io/v1",
                "batch/v1beta1 | CronJob | nobody has told of batch/v1beta1, so CronJob is unknown; Kubernetes 1.35"
                        + " doesn't have it | CronJob is in batch/v1",
                "app/v1 | Deploy | nobody has told of app/v1, so Deploy is unknown; Kubernetes 1.35 doesn't have it"
                        + " | did you mean apps/v1?",
                "acme.example/v1 | Robot | nobody has told of acme.example/v1, so Robot is unknown; Kubernetes 1.35"
                        + " doesn't have it"
                        + " | if an add-on brings it, run 'platform schemas import FILE' with the file of its CRDs"
            })
    void kindIsReportedWithItsPlaceAndAWayOut(String apiVersion, String kind, String message, String hint) {
        YamlNode.Mapping object =
                (YamlNode.Mapping) Sample.yaml("apiVersion: " + apiVersion + "\nkind: " + kind + "\n");
        List<Problem> problems = new ArrayList<>();
        SCHEMAS.check(object, apiVersion, kind, problems::add);

        assertThat(problems).containsExactly(new Problem(2, 7, "objects-have-known-kinds", message, hint));
    }
}
