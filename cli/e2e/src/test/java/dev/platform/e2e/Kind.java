package dev.platform.e2e;

import java.util.List;

/**
 * A kind of object that the API server knows.
 *
 * @param resource its name in paths: deployments
 * @param parts its subresources: status, scale
 */
record Kind(
        String apiVersion, String name, String resource, boolean namespaced, List<String> verbs, List<String> parts) {
    String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** Where the objects of that kind are; the namespace counts only for kinds that live in one. */
    String path(String namespace) {
        String version = (apiVersion.contains("/") ? "/apis/" : "/api/") + apiVersion;
        return version + (namespaced ? "/namespaces/" + namespace : "") + "/" + resource;
    }
}
