package dev.platform.schema;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.KubernetesVersion;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder with a file of schemas for each group and version.
 *
 * @param name that of the folder: {@code kubernetes-1.35}, {@code addons}, {@code imported}
 */
record SchemaFolder(String name, SortedMap<GroupVersion, SchemaFile> files) {
    /** What the program itself holds. */
    static final String PACKED = "/schemas/";

    /** Lists the packed files, since nobody can list what is in a jar. */
    static final String INDEX = "index.txt";

    private static final String KUBERNETES = "kubernetes-";

    static String nameOf(KubernetesVersion version) {
        return KUBERNETES + version;
    }

    boolean isOfKubernetes() {
        return name.startsWith(KUBERNETES);
    }

    /** The version of Kubernetes that the folder is named for; null if it isn't. */
    static @Nullable KubernetesVersion versionOf(String name) {
        String version = name.startsWith(KUBERNETES) ? name.substring(KUBERNETES.length()) : "";
        return version.matches(KubernetesVersion.PATTERN) ? KubernetesVersion.parse(version) : null;
    }

    /** A folder of the repository; empty if it isn't there. */
    static SchemaFolder of(RepoPath folder, Inputs inputs) {
        SortedMap<GroupVersion, SchemaFile> files = new TreeMap<>();
        for (Map.Entry<RepoPath, byte[]> file : inputs.below(folder).entrySet()) {
            RepoPath path = file.getKey();
            GroupVersion groupVersion = GroupVersion.ofFile(path.name());
            if (groupVersion != null && path.parent().equals(folder)) {
                files.put(
                        groupVersion,
                        new SchemaFile(path.value(), () -> new String(file.getValue(), StandardCharsets.UTF_8)));
            }
        }
        return new SchemaFolder(folder.name(), files);
    }

    /** What the folder says of a group and version; null if it says nothing, or nothing that can be read. */
    @Nullable
    SchemaDocument document(GroupVersion groupVersion, Findings findings) {
        SchemaFile file = files.get(groupVersion);
        if (file == null) {
            return null;
        }
        try {
            return SchemaDocument.parse(file.text().get());
        } catch (IOException e) {
            findings.error(
                    "schemas-are-readable",
                    Location.of(file.path()),
                    "this is no file of schemas: " + Json.reason(e),
                    "delete it, then run 'platform schemas pull' or 'platform schemas import' again");
            return null;
        }
    }

    /** Every folder that is packed into the program, by its name. */
    static SortedMap<String, SchemaFolder> packed() {
        SortedMap<String, SchemaFolder> folders = new TreeMap<>();
        resource(INDEX).lines().forEach(line -> {
            String[] parts = line.split("/", 2);
            GroupVersion groupVersion = GroupVersion.ofFile(parts[1]);
            if (groupVersion != null) {
                folders.computeIfAbsent(parts[0], name -> new SchemaFolder(name, new TreeMap<>()))
                        .files()
                        .put(groupVersion, new SchemaFile("the packed file " + line, () -> resource(line)));
            }
        });
        return folders;
    }

    private static String resource(String name) {
        try (InputStream in = SchemaFolder.class.getResourceAsStream(PACKED + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + PACKED + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
