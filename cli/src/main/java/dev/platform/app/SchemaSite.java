package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.PlatformException;
import dev.platform.model.KubernetesVersion;
import dev.platform.plan.Layout;
import dev.platform.schema.SchemaStore;
import dev.platform.spec.SpecSet.WrittenCluster;
import dev.platform.spec.SpecSetReader;
import dev.platform.tree.OtherFiles;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeReader;
import dev.platform.tree.TreeWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A folder for schemas.
 *
 * @param root what is locked while it is written to
 * @param folder below the root
 * @param version that of the cluster's spec; null if the folder is none of a repository
 */
public record SchemaSite(
        Path root, RepoPath folder, @Nullable KubernetesVersion version) {
    /** That of the repository's cluster; null if there is none, which the findings say. */
    public static @Nullable SchemaSite of(Path folder, Findings findings) {
        Findings all = new Findings();
        Workspace workspace = Workspace.open(folder, all);
        WrittenCluster cluster = SpecSetReader.read(workspace.inputs(), all).cluster();
        if (cluster == null) {
            all.sorted().stream()
                    .filter(finding -> finding.where().file().startsWith("clusters"))
                    .forEach(findings::add);
            return null;
        }
        return new SchemaSite(
                workspace.root(),
                Layout.schemas(cluster.folder()),
                cluster.written().spec().kubernetes().version());
    }

    /** A folder that somebody names. */
    public static SchemaSite at(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null || !OtherFiles.isFolder(parent)) {
            throw new PlatformException("there is no folder " + parent, "make it first");
        }
        return new SchemaSite(parent, RepoPath.of(String.valueOf(absolute.getFileName())), null);
    }

    /** The site locked for writing: to be opened before it is read. */
    public TreeWriter writer() {
        return TreeWriter.open(root);
    }

    SchemaStore store(Findings findings) {
        return new SchemaStore(folder, TreeReader.read(root, folder, findings));
    }
}
