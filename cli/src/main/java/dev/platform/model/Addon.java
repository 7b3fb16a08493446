package dev.platform.model;

import dev.platform.finding.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An add-on of the catalogue.
 *
 * @param provides what it gives to others, in words of the catalogue
 * @param requires what it needs of others that are synced before it
 * @param guardrails what fences its namespace in; null if it is in one that isn't its own
 * @param chart the Helm chart that Argo CD pulls, null if manifests are synced
 * @param versions by version
 */
public record Addon(
        String name,
        String description,
        NamespaceName namespace,
        int wave,
        List<String> provides,
        List<String> requires,
        @Nullable Guardrails guardrails,
        @Nullable Chart chart,
        SortedMap<AddonVersionName, Version> versions,
        Source source) {

    /** What provides it brings the rest, so its own objects are applied by hand once, if they are in the repository. */
    private static final String GITOPS = "gitops";

    /** Whether its objects stand in the folder that is applied by hand, and are synced with it from then on. */
    public boolean isBootstrapped(Version version) {
        return version.vendored() && provides.contains(GITOPS);
    }

    /** A Helm chart without its version. */
    public record Chart(String name, String repository) {
        private static final String OCI = "oci://";

        /** Whether it is in a registry of images. */
        public boolean isOci() {
            return repository.startsWith(OCI);
        }

        /** The repository as Argo CD wants it, which tells registries by the lack of a scheme. */
        public String source() {
            return isOci() ? repository.substring(OCI.length()) : repository;
        }
    }

    /**
     * What fences the namespace of an add-on in. All pods of it reach each other, and DNS; nothing else but what is opened.
     *
     * @param podSecurity what its pods may do
     * @param ingress who may call it
     * @param egress what it may call
     */
    public record Guardrails(PodSecurity podSecurity, List<Opening> ingress, List<Opening> egress) {}

    /**
     * A path of the network.
     *
     * @param peer one of {@link Peers}, or the name of an add-on
     * @param ports none for all
     */
    public record Opening(String peer, List<Integer> ports, Source source) {}

    /** Whom an add-on may name beside other add-ons. */
    public enum Peers {
        /** The API server: what it calls webhooks from, and where it is called. */
        APISERVER,
        /** The pods that read metrics. */
        PROMETHEUS,
        /** The proxies of the platform's gateways. */
        GATEWAY,
        /** The pods of all products. */
        PRODUCTS,
        /** All pods, those of products and those of add-ons. */
        PODS,
        /** Pods, services and nodes of the cluster. */
        CLUSTER,
        /** Everything that is outside and not private. */
        INTERNET;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The peer of that name; null if it is an add-on. */
        public static @Nullable Peers of(String name) {
            return Arrays.stream(values())
                    .filter(peer -> peer.toString().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * One version of an add-on.
     *
     * @param chartVersion empty if the add-on is no chart
     * @param vendored whether the manifests are what the chart renders, so that it isn't pulled
     * @param values what the chart is given
     * @param manifests what is synced beside the chart, by file name
     * @param policies admission policies by name
     * @param needs the oldest version of other add-ons that it works with, by their names
     * @param unserved APIs that it serves no longer, such as {@code external-secrets.io/v1beta1 ExternalSecret}
     * @param notes what to know before it is pinned
     */
    public record Version(
            AddonVersionName name,
            String chartVersion,
            boolean vendored,
            Map<String, Object> values,
            SortedMap<String, String> manifests,
            SortedMap<String, Policy> policies,
            KubernetesRange kubernetes,
            SortedMap<String, AddonVersionName> needs,
            List<String> unserved,
            String notes,
            Source source) {}

    /**
     * A ValidatingAdmissionPolicy.
     *
     * @param text the manifest
     * @param parameterized whether it reads the settings of the platform
     */
    public record Policy(String text, boolean parameterized) {}
}
