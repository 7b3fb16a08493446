package dev.platform.spec;

import dev.platform.model.Name;
import dev.platform.model.NamespaceName;
import dev.platform.model.PodSecurity;
import dev.platform.yaml.Bounds;
import dev.platform.yaml.Doc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An add-on of the cluster: {@code addons/<addon>/addon.yaml}.
 *
 * <pre>{@code
 * apiVersion: platform.dev/v1
 * kind: Addon
 * metadata: {name: cert-manager}
 * spec:
 *   namespace: cert-manager
 *   wave: -60
 *   chart: {name: cert-manager, repository: "https://charts.acme.example"}}</pre>
 */
@Doc("An add-on of the cluster. Its versions are the folders beside this file.")
public record AddonSpec(
        @Doc(value = "The namespace that it lives in.", example = "cert-manager")
        NamespaceName namespace,

        @Doc(value = "When it is synced: lower first.", example = "-60") @Bounds(min = -100, max = 0)
        int wave,

        @Doc(value = "What it gives to others, in words that they can require.", example = "[certificates]")
        List<Name> provides,

        @Doc(value = "What others must give before it is synced.", example = "[metrics]")
        List<Name> requires,

        @Doc("What fences its namespace in; leave it out for a namespace that isn't its own.") @Nullable
        GuardrailsSpec guardrails,

        @Doc("The Helm chart that Argo CD pulls; without it the version's manifests/ are synced.") @Nullable
        ChartSpec chart) {

    /** A Helm chart without its version. */
    @Doc("A Helm chart without its version.")
    public record ChartSpec(
            @Doc(value = "The chart's name.", example = "cert-manager")
            String name,

            @Doc(
                    value = "Where it lives: a repository of charts, or oci:// and the folder of a registry.",
                    example = "https://charts.acme.example")
            String repository) {}

    /** What fences a namespace in. */
    @Doc("What fences a namespace in. Its pods reach each other and DNS, and nothing else but what is opened here.")
    public record GuardrailsSpec(
            @Doc(value = "What its pods may do: the Pod Security Standard.", defaults = "restricted") @Nullable
            PodSecurity podSecurity,

            @Doc("Who may call it.") List<IngressSpec> ingress,
            @Doc("What it may call.") List<EgressSpec> egress) {}

    /** Who may call an add-on. */
    @Doc("Who may call an add-on.")
    public record IngressSpec(
            @Doc(
                    value = "apiserver, prometheus, gateway, products, pods, cluster, or an add-on.",
                    example = "prometheus")
            Name from,

            @Doc(value = "Ports of its pods.", defaults = "all", example = "[9402]")
            List<Integer> ports) {}

    /** What an add-on may call. */
    @Doc("What an add-on may call.")
    public record EgressSpec(
            @Doc(value = "apiserver, products, pods, cluster, internet, or an add-on.", example = "apiserver")
            Name to,

            @Doc(value = "Ports of what it calls.", defaults = "all", example = "[443, 6443]")
            List<Integer> ports) {}
}
