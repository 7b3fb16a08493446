package dev.platform.plan;

import dev.platform.model.Configuration;
import dev.platform.model.Configuration.Kind;
import dev.platform.model.Configuration.Mount;
import dev.platform.model.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a pod is told beside its plain environment variables, as the templates see it.
 *
 * @param hash changes with any file, so that pods are replaced when one does; null without files
 */
record ConfigurationView(
        List<Reference> references,
        List<String> wholeSecrets,
        List<FilesView> files,
        List<VolumeView> volumes,
        @Nullable Hash hash) {

    ConfigurationView(Service service) {
        this(
                service.configuration().variables().stream()
                        .map(variable -> new Reference(variable.name(), variable.secret(), variable.key()))
                        .toList(),
                service.configuration().wholeSecrets(),
                files(service),
                volumes(service),
                Hash.of(service.configuration()));
    }

    boolean hasWholeSecrets() {
        return !wholeSecrets.isEmpty();
    }

    /** An environment variable that holds a key of a secret. */
    record Reference(String variable, String secret, String key) {}

    /** A ConfigMap. */
    record FilesView(String key, String name, Map<String, Object> data) {}

    /** A volume under the name of its field, and where the container sees it. */
    record VolumeView(String name, String field, Map<String, Object> source, String path) {}

    /** What changes with the content. */
    record Hash(String text) {
        private static @Nullable Hash of(Configuration configuration) {
            if (configuration.files().isEmpty()) {
                return null;
            }
            List<String> content = new ArrayList<>();
            configuration.files().forEach((name, files) -> {
                content.add(name);
                files.forEach((key, text) -> {
                    content.add(key);
                    content.add(text);
                });
            });
            return new Hash(Names.hash(content));
        }
    }

    /** The dot keeps services and files apart: no name has one. */
    private static String configMap(Service service, String files) {
        return service.name() + "." + files;
    }

    private static List<FilesView> files(Service service) {
        List<FilesView> views = new ArrayList<>();
        service.configuration()
                .files()
                .forEach((name, files) -> views.add(new FilesView(name, configMap(service, name), data(files))));
        return List.copyOf(views);
    }

    private static Map<String, Object> data(SortedMap<String, String> files) {
        return new LinkedHashMap<>(files);
    }

    private static List<VolumeView> volumes(Service service) {
        List<VolumeView> volumes = new ArrayList<>();
        for (Mount mount : service.configuration().mounts()) {
            boolean secret = mount.kind() == Kind.SECRET;
            String name = (secret ? "secret-" : "files-") + mount.name();
            Map<String, Object> source =
                    secret ? Map.of("secretName", mount.name()) : Map.of("name", configMap(service, mount.name()));
            volumes.add(new VolumeView(
                    name, secret ? "secret" : "configMap", source, mount.path().value()));
        }
        return List.copyOf(volumes);
    }
}
