package dev.platform.spec;

import dev.platform.model.NamespaceName;
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

        @Doc("What it gives to others.") List<String> provides,
        @Doc("What it needs from others.") List<String> requires,

        @Doc("The Helm chart that Argo CD pulls; without it the version's manifests/ are synced.") @Nullable
        ChartSpec chart) {

    /** A Helm chart without its version. */
    @Doc("A Helm chart without its version.")
    public record ChartSpec(
            @Doc(value = "The chart's name.", example = "cert-manager")
            String name,

            @Doc(value = "Where it lives.", example = "https://charts.acme.example")
            String repository) {}
}
