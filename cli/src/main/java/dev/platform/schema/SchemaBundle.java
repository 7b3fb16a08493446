package dev.platform.schema;

import dev.platform.finding.Findings;
import dev.platform.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of all kinds that a cluster has. A group and version is loaded when one of its kinds is asked for. Safe
 * for several threads.
 */
public final class SchemaBundle {
    private final String kubernetes;
    private final List<SchemaFolder> folders;
    private final Findings findings;
    private final Map<GroupVersion, Optional<KindGroup>> groups = new ConcurrentHashMap<>();

    /**
     * A bundle of folders, the first of which wins where several have a group and version.
     *
     * @param kubernetes the version that the kinds without an add-on are of, in words
     * @param findings what is wrong with a file that has to be loaded
     */
    SchemaBundle(String kubernetes, List<SchemaFolder> folders, Findings findings) {
        this.kubernetes = kubernetes;
        this.folders = List.copyOf(folders);
        this.findings = findings;
    }

    /** The kind, or null if nobody has heard of it. */
    public @Nullable Kind kind(String apiVersion, String kind) {
        KindGroup group = group(GroupVersion.parse(apiVersion));
        return group == null ? null : group.kind(kind);
    }

    /** Tells of everything in the object that its kind doesn't allow. */
    public void check(YamlNode.Mapping object, String apiVersion, String kind, Consumer<Problem> problems) {
        Kind known = kind(apiVersion, kind);
        if (known != null) {
            new SchemaWalk(new Wording(kind, known.origin()), problems)
                    .walk(object, known.schema().schema());
        } else if (!isBroken(GroupVersion.parse(apiVersion))) {
            YamlNode place = object.get("kind");
            problems.accept(new UnknownKind(apiVersion, kind, kubernetes).at(place == null ? object : place, names()));
        }
    }

    private @Nullable KindGroup group(GroupVersion groupVersion) {
        Optional<KindGroup> known = groups.get(groupVersion);
        if (known == null) {
            // Not computed in the map: a group asks for the core while it is loaded.
            known = Optional.ofNullable(load(groupVersion));
            Optional<KindGroup> other = groups.putIfAbsent(groupVersion, known);
            known = other == null ? known : other;
        }
        return known.orElse(null);
    }

    private @Nullable KindGroup load(GroupVersion groupVersion) {
        SchemaFolder folder = folder(groupVersion);
        SchemaDocument document = folder == null ? null : folder.document(groupVersion, findings);
        if (folder == null || document == null) {
            return null;
        }
        String origin = folder.isOfKubernetes() ? kubernetes : groupVersion.toString();
        KindGroup core = groupVersion.equals(GroupVersion.CORE) ? null : group(GroupVersion.CORE);
        return new KindGroup(document, origin, core);
    }

    private @Nullable SchemaFolder folder(GroupVersion groupVersion) {
        return folders.stream()
                .filter(folder -> folder.files().containsKey(groupVersion))
                .findFirst()
                .orElse(null);
    }

    private boolean isBroken(GroupVersion groupVersion) {
        return folder(groupVersion) != null && group(groupVersion) == null;
    }

    /** The names of all kinds. Loads every file, so it is for messages only. */
    private SortedMap<GroupVersion, SortedSet<String>> names() {
        SortedMap<GroupVersion, SortedSet<String>> names = new TreeMap<>();
        for (SchemaFolder folder : folders) {
            for (GroupVersion groupVersion : folder.files().keySet()) {
                KindGroup group = group(groupVersion);
                names.put(groupVersion, group == null ? new TreeSet<>() : new TreeSet<>(group.names()));
            }
        }
        return names;
    }
}
