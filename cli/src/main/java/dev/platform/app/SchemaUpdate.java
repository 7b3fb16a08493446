package dev.platform.app;

import dev.platform.cluster.ApiServer;
import dev.platform.finding.Findings;
import dev.platform.model.KubernetesVersion;
import dev.platform.schema.CustomResourceDefinition;
import dev.platform.schema.ServedSchemas;
import dev.platform.tree.TreeUpdate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a folder of schemas, thought through and not written yet.
 *
 * @param kinds how many kinds were read
 * @param served the version of Kubernetes that serves them; null if they come from files
 */
public record SchemaUpdate(
        SchemaSite site,
        TreeUpdate update,
        int kinds,
        @Nullable KubernetesVersion served) {
    /** What a cluster serves; null if something in the folder is wrong, which the findings say. */
    public static @Nullable SchemaUpdate pull(SchemaSite site, ApiServer server, Findings findings) {
        ServedSchemas served = ServedSchemas.ask(server::get);
        TreeUpdate update = site.store(findings).pull(served, site.version(), findings);
        return findings.hasErrors() ? null : new SchemaUpdate(site, update, served.kinds(), served.version());
    }

    /** What CRDs define; null if something in the folder is wrong, which the findings say. */
    public static @Nullable SchemaUpdate include(
            SchemaSite site, List<CustomResourceDefinition> definitions, Findings findings) {
        TreeUpdate update = site.store(findings).include(definitions, findings);
        return findings.hasErrors() ? null : new SchemaUpdate(site, update, definitions.size(), null);
    }

    /** The change as a unified diff. */
    public List<String> diff() {
        return UpdateDiff.lines(site.root(), update);
    }
}
