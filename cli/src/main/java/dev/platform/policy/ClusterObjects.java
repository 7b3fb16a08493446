package dev.platform.policy;

import dev.platform.finding.Findings;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import dev.platform.yaml.YamlReader;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rendered objects that policies need to be asked: themselves, Namespaces, parameters, and who syncs what. */
final class ClusterObjects {
    private static final String FIELD = "kind:";
    private static final Pattern KIND = Pattern.compile("(?m)" + FIELD + " *[\"']?"
            + "(AppProject|Application|ConfigMap|Namespace|ValidatingAdmissionPolicy|ValidatingAdmissionPolicyBinding)"
            + "[\"']? *$");
    private static final String POLICY = "ValidatingAdmissionPolicy";

    private final Map<String, SortedMap<RepoPath, Value>> kinds = new HashMap<>();

    private ClusterObjects() {}

    /** Reads them; nothing but the policies if there are none. */
    static ClusterObjects read(FileTree rendered) {
        Map<RepoPath, String> candidates = new ConcurrentHashMap<>();
        rendered.parallel().forEach(file -> {
            String kind = file.getKey().name().endsWith(".yaml") ? kind(file.getValue()) : null;
            if (kind != null) {
                candidates.put(file.getKey(), kind);
            }
        });
        ClusterObjects objects = new ClusterObjects();
        if (candidates.containsValue(POLICY)) {
            Map<RepoPath, Value> read = new ConcurrentHashMap<>();
            candidates.keySet().parallelStream().forEach(path -> {
                Value object = object(path, rendered.files().getOrDefault(path, ""));
                if (object.isPresent()) {
                    read.put(path, object);
                }
            });
            read.forEach((path, object) -> objects.kinds
                    .computeIfAbsent(object.get("kind").text(), kind -> new TreeMap<>())
                    .put(path, object));
        }
        return objects;
    }

    /** The kind in the text, if it is one of those; a search for lines that begin so is faster than that for a pattern. */
    private static @Nullable String kind(String text) {
        int line = 0;
        do {
            Matcher kind = KIND.matcher(text).region(line, text.length());
            if (text.startsWith(FIELD, line) && kind.lookingAt()) {
                return kind.group(1);
            }
            line = text.indexOf("\n" + FIELD, line) + 1;
        } while (line > 0);
        return null;
    }

    /** What is wrong with a file is found when all of them are checked. */
    private static Value object(RepoPath path, String text) {
        Document document = YamlReader.forManifests().read(path.value(), text, new Findings());
        return new Value(document == null ? null : document.root().toValue());
    }

    SortedMap<RepoPath, Value> of(String kind) {
        return kinds.getOrDefault(kind, new TreeMap<>());
    }

    /** Objects of a kind by name, with their namespace before it where they have one. */
    Map<String, Value> named(String kind) {
        Map<String, Value> named = new HashMap<>();
        of(kind).values().forEach(object -> {
            String namespace = object.get("metadata", "namespace").text();
            String name = object.get("metadata", "name").text();
            named.put(namespace.isEmpty() ? name : namespace + "/" + name, object.asKept());
        });
        return named;
    }
}
