package dev.platform.model;

import java.util.List;
import java.util.SortedMap;

/**
 * What a service is told beside its plain environment variables.
 *
 * @param variables single keys of secrets
 * @param wholeSecrets secrets of which each key is a variable
 * @param files ConfigMaps by name, each with its files
 * @param mounts where secrets and ConfigMaps are seen as files
 */
public record Configuration(
        List<Variable> variables,
        List<String> wholeSecrets,
        SortedMap<String, SortedMap<String, String>> files,
        List<Mount> mounts) {

    /** A key of a secret in an environment variable. */
    public record Variable(String name, String secret, String key) {}

    /**
     * A folder of the container.
     *
     * @param kind whether {@code name} is a secret's or that of files in product.yaml
     */
    public record Mount(Kind kind, String name, MountPath path) {}

    /** What is mounted. */
    public enum Kind {
        SECRET,
        FILES
    }
}
