package dev.platform.schema;

import dev.platform.finding.Findings;
import dev.platform.model.KubernetesVersion;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeUpdate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that there are: those of a repository, and those that are packed into the program.
 *
 * @param folder the repository's folder of schemas
 * @param inputs what is in it
 */
public record SchemaStore(RepoPath folder, Inputs inputs) {
    /** The folder of what CRDs of add-ons define, as a cluster serves it. */
    static final String ADDONS = "addons";

    /** The folder of what was imported, until a cluster serves it. */
    static final String IMPORTED = "imported";

    /** The versions of Kubernetes whose kinds are known. */
    public NavigableSet<KubernetesVersion> versions() {
        NavigableSet<KubernetesVersion> versions = new TreeSet<>();
        Stream<String> own =
                inputs.below(folder).keySet().stream().map(path -> path.parent().name());
        Stream.concat(own, SchemaFolder.packed().keySet().stream())
                .distinct()
                .map(SchemaFolder::versionOf)
                .filter(Objects::nonNull)
                .forEach(versions::add);
        return versions;
    }

    /** The schemas of a cluster with that version: the repository's come before the packed ones. */
    public SchemaBundle bundle(KubernetesVersion version, Findings findings) {
        String kubernetes = SchemaFolder.nameOf(version);
        List<SchemaFolder> folders =
                List.of(own(IMPORTED), own(ADDONS), own(kubernetes), packed(kubernetes), packed(ADDONS));
        return new SchemaBundle("Kubernetes " + version, folders, findings);
    }

    /**
     * What it takes to hold what a cluster serves, and nothing that it no longer serves. What was imported stays as far
     * as the cluster doesn't serve it yet.
     *
     * @param used the version that the repository's cluster has, whose folder stays as well; null to keep any version
     */
    public TreeUpdate pull(ServedSchemas served, @Nullable KubernetesVersion used, Findings findings) {
        SchemaChange change = new SchemaChange(folder);
        served.documents().values().forEach(document -> change.put(served.folder(document), document));
        SchemaFolder imports = own(IMPORTED);
        for (GroupVersion groupVersion : imports.files().keySet()) {
            SchemaDocument imported = imports.document(groupVersion, findings);
            SchemaDocument known = served.documents().get(groupVersion);
            SchemaDocument awaited = imported == null || known == null ? imported : imported.without(known);
            if (awaited != null && !awaited.kinds().isEmpty()) {
                change.put(IMPORTED, known == null ? awaited : known.with(awaited));
            }
        }
        return change.update(inputs, name -> {
            KubernetesVersion version = SchemaFolder.versionOf(name);
            return version == null || version.equals(served.version()) || (used != null && !version.equals(used));
        });
    }

    /** What it takes to know the kinds that CRDs define, beside those of their groups that are known already. */
    public TreeUpdate include(List<CustomResourceDefinition> definitions, Findings findings) {
        SortedMap<GroupVersion, SchemaDocument> imported = new TreeMap<>();
        for (CustomResourceDefinition definition : definitions) {
            for (SchemaDocument document : definition.documents()) {
                imported.merge(document.groupVersion(), document, SchemaDocument::with);
            }
        }
        SchemaChange change = new SchemaChange(folder);
        imported.forEach((groupVersion, document) -> {
            SchemaDocument before = addon(groupVersion, findings);
            change.put(IMPORTED, before == null ? document : before.with(document));
        });
        return change.update(inputs, name -> false);
    }

    private @Nullable SchemaDocument addon(GroupVersion groupVersion, Findings findings) {
        for (SchemaFolder known : List.of(own(IMPORTED), own(ADDONS), packed(ADDONS))) {
            if (known.files().containsKey(groupVersion)) {
                return known.document(groupVersion, findings);
            }
        }
        return null;
    }

    private SchemaFolder own(String name) {
        return SchemaFolder.of(folder.resolve(name), inputs);
    }

    private static SchemaFolder packed(String name) {
        return SchemaFolder.packed().getOrDefault(name, new SchemaFolder(name, new TreeMap<>()));
    }
}
