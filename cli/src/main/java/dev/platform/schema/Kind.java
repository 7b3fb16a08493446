package dev.platform.schema;

/**
 * A kind of objects, as the API server knows it.
 *
 * @param resource its name in URLs and in the rules of roles and policies, such as {@code deployments}
 * @param origin who has defined it: "Kubernetes 1.35", or the group and version of an add-on
 */
public record Kind(String name, String resource, boolean namespaced, String origin, SchemaLink schema) {}
