package dev.platform.spec;

import dev.platform.yaml.Doc;
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

        @Doc(value = "The Kubernetes versions that it supports.") @Nullable
        RangeSpec kubernetes,

        @Doc("Where its release notes stand.") @Nullable String notes) {

    /** The Kubernetes versions that a version supports, both ends included. */
    @Doc("A range of Kubernetes versions, both ends included.")
    public record RangeSpec(
            @Doc(value = "The oldest.", example = "1.33") dev.platform.model.KubernetesVersion min,
            @Doc(value = "The newest.", example = "1.36") dev.platform.model.KubernetesVersion max) {}
}
