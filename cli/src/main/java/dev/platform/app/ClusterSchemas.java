package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.Cluster;
import dev.platform.model.KubernetesVersion;
import dev.platform.plan.Layout;
import dev.platform.schema.SchemaBundle;
import dev.platform.schema.SchemaStore;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeReader;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Objects;

/** Finds the schemas for a cluster's version of Kubernetes. */
final class ClusterSchemas {
    private ClusterSchemas() {}

    /** Those of the version that the cluster's spec names, or of the nearest one, which is told as a warning. */
    static SchemaBundle of(Path root, Cluster cluster, Findings findings) {
        RepoPath folder = Layout.schemas(cluster.name());
        SchemaStore store = new SchemaStore(folder, TreeReader.read(root, folder, findings));
        NavigableSet<KubernetesVersion> known = store.versions();
        KubernetesVersion wanted = cluster.kubernetes();
        if (known.contains(wanted)) {
            return store.bundle(wanted, findings);
        }
        KubernetesVersion older = known.floor(wanted);
        KubernetesVersion nearest = older == null ? Objects.requireNonNull(known.first()) : older;
        findings.warning(
                "kubernetes-has-schemas",
                cluster.source().at("spec", "kubernetes", "version"),
                "no schemas of Kubernetes " + wanted + " are known, so objects are checked as of " + nearest,
                "run 'platform schemas pull' with a cluster of that version, or use a newer platform");
        return store.bundle(nearest, findings);
    }
}
