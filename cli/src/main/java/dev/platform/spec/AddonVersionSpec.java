package dev.platform.spec;

import dev.platform.model.AddonVersionName;
import dev.platform.model.KubernetesVersion;
import dev.platform.model.Name;
import dev.platform.yaml.Doc;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of an add-on: {@code addons/<addon>/<version>/version.yaml}.
 *
 * <pre>{@code
 * apiVersion: platform.dev/v1
 * kind: AddonVersion
 * metadata: {name: cert-manager}
 * spec:
 *   chartVersion: v1.19.1
 *   kubernetes: {min: "1.33", max: "1.36"}}</pre>
 */
@Doc("One version of an add-on.")
public record AddonVersionSpec(
        @Doc("The chart's version, if the add-on is a chart.") @Nullable
        String chartVersion,

        @Doc(
                value =
                        "Whether manifests/ has what the chart renders, so that Argo CD pulls nothing: addon vendor says so.",
                defaults = "false")
        @Nullable
        Boolean vendored,

        @Doc(value = "The version of what the chart installs.", example = "v1.21.1") @Nullable
        String appVersion,

        @Doc(value = "The Kubernetes versions that it documents.") @Nullable
        RangeSpec kubernetes,

        @Doc(
                value = "The oldest version of other add-ons that it works with, by their names.",
                example = "{gateway-crds: 1.9.0}")
        Map<Name, AddonVersionName> needs,

        @Doc(
                value = "APIs that it serves no longer: what still uses one has to change before.",
                example = "[external-secrets.io/v1beta1 ExternalSecret]")
        List<String> unserved,

        @Doc("What to know before it is pinned, or where its release notes stand.") @Nullable
        String notes) {

    /** The Kubernetes versions that a version supports, both ends included. */
    @Doc("A range of Kubernetes versions, both ends included.")
    public record RangeSpec(
            @Doc(value = "The oldest.", example = "1.33") @Nullable
            KubernetesVersion min,

            @Doc(value = "The newest.", example = "1.36") @Nullable
            KubernetesVersion max) {}
}
