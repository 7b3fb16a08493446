package dev.platform.schema;

import dev.platform.finding.PlatformException;
import dev.platform.model.KubernetesVersion;
import dev.platform.yaml.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an API server knows of its kinds.
 *
 * @param documents one for each group and version that has kinds
 */
public record ServedSchemas(KubernetesVersion version, SortedMap<GroupVersion, SchemaDocument> documents) {
    /** How the types of Kubernetes itself are named; what has another name has come with an add-on. */
    private static final List<String> OWN =
            List.of("io.k8s.api.", "io.k8s.apiextensions-apiserver.", "io.k8s.kube-aggregator.");

    private static final String INDEX = "/openapi/v3";

    public ServedSchemas {
        documents = Collections.unmodifiableSortedMap(documents);
    }

    /**
     * Asks an API server.
     *
     * @param server gives what it answers to a path
     */
    public static ServedSchemas ask(Function<String, byte[]> server) {
        KubernetesVersion version = version(object("/version", server));
        SortedMap<GroupVersion, SchemaDocument> documents = new ConcurrentSkipListMap<>();
        JsonObject index = object(INDEX, server).object("paths");
        index.fields().keySet().parallelStream().map(Object::toString).forEach(name -> {
            GroupVersion groupVersion = groupVersion(name);
            if (groupVersion != null) {
                String path = index.object(name).text("serverRelativeURL");
                documents.put(groupVersion, new OpenApiDocument(groupVersion, object(path, server)).reduced());
            }
        });
        return new ServedSchemas(version, withoutRepetition(documents));
    }

    private static SortedMap<GroupVersion, SchemaDocument> withoutRepetition(
            SortedMap<GroupVersion, SchemaDocument> documents) {
        SchemaDocument core = documents.get(GroupVersion.CORE);
        if (core == null) {
            throw new PlatformException(
                    "the API server doesn't tell of its own kinds", "is this the address of a Kubernetes API server?");
        }
        SortedMap<GroupVersion, SchemaDocument> lean = new TreeMap<>();
        documents.forEach((groupVersion, document) -> {
            if (!document.kinds().isEmpty()) {
                lean.put(groupVersion, groupVersion.equals(GroupVersion.CORE) ? core : document.beside(core));
            }
        });
        return lean;
    }

    private static JsonObject object(String path, Function<String, byte[]> server) {
        byte[] answer = server.apply(path);
        try {
            return new JsonObject(Json.object(new ByteArrayInputStream(answer)));
        } catch (IOException e) {
            throw new PlatformException(
                    "the API server's answer to " + path + " can't be read: " + Json.reason(e),
                    "is this the address of a Kubernetes API server?",
                    e);
        }
    }

    private static KubernetesVersion version(JsonObject answer) {
        String version = answer.text("major") + "." + answer.text("minor").replaceAll("[^0-9].*", "");
        try {
            return KubernetesVersion.parse(version);
        } catch (IllegalArgumentException e) {
            throw new PlatformException(
                    "the API server says that it is version '" + version + "' of Kubernetes",
                    "is this the address of a Kubernetes API server?",
                    e);
        }
    }

    /** Such as {@code api/v1} or {@code apis/apps/v1}; null for a path without kinds. */
    private static @Nullable GroupVersion groupVersion(String path) {
        List<String> steps = List.of(path.split("/", -1));
        if (steps.size() == 2 && steps.get(0).equals("api")) {
            return new GroupVersion("", steps.get(1));
        }
        return steps.size() == 3 && steps.get(0).equals("apis") ? new GroupVersion(steps.get(1), steps.get(2)) : null;
    }

    /** The name of the folder for a document. */
    String folder(SchemaDocument document) {
        boolean own = document.kinds().values().stream()
                .allMatch(kind -> OWN.stream().anyMatch(kind.definition()::startsWith));
        return own ? SchemaFolder.nameOf(version) : SchemaStore.ADDONS;
    }

    /** How many kinds there are. */
    public int kinds() {
        return documents.values().stream()
                .mapToInt(document -> document.kinds().size())
                .sum();
    }
}
