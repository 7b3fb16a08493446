package dev.platform.model;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of Kubernetes that is gone in one of its API versions.
 *
 * @param since the first version of Kubernetes without it
 * @param instead what to use in its place, in words
 */
public record RemovedApi(KubernetesVersion since, String apiVersion, String kind, String instead) {
    /** From 1.25 on, as the Deprecated API Migration Guide and the clients of each version have it. */
    private static final List<RemovedApi> ALL = Stream.of(
                    gone("1.25", "batch/v1beta1", "batch/v1", "CronJob"),
                    gone("1.25", "discovery.k8s.io/v1beta1", "discovery.k8s.io/v1", "EndpointSlice"),
                    gone("1.25", "events.k8s.io/v1beta1", "events.k8s.io/v1", "Event"),
                    gone("1.25", "autoscaling/v2beta1", "autoscaling/v2", "HorizontalPodAutoscaler"),
                    gone("1.25", "policy/v1beta1", "policy/v1", "PodDisruptionBudget"),
                    gone("1.25", "policy/v1beta1", "the labels of Pod Security Admission", "PodSecurityPolicy"),
                    gone("1.25", "node.k8s.io/v1beta1", "node.k8s.io/v1", "RuntimeClass"),
                    gone(
                            "1.26",
                            "flowcontrol.apiserver.k8s.io/v1beta1",
                            "flowcontrol.apiserver.k8s.io/v1",
                            "FlowSchema",
                            "PriorityLevelConfiguration"),
                    gone("1.26", "autoscaling/v2beta2", "autoscaling/v2", "HorizontalPodAutoscaler"),
                    gone("1.27", "storage.k8s.io/v1beta1", "storage.k8s.io/v1", "CSIStorageCapacity"),
                    gone(
                            "1.29",
                            "flowcontrol.apiserver.k8s.io/v1beta2",
                            "flowcontrol.apiserver.k8s.io/v1",
                            "FlowSchema",
                            "PriorityLevelConfiguration"),
                    gone(
                            "1.30",
                            "networking.k8s.io/v1alpha1",
                            "the address ranges of the network add-on",
                            "ClusterCIDR"),
                    gone("1.31", "resource.k8s.io/v1alpha2", "a DeviceClass of resource.k8s.io/v1", "ResourceClass"),
                    gone(
                            "1.31",
                            "resource.k8s.io/v1alpha2",
                            "a ResourceClaim of resource.k8s.io/v1",
                            "PodSchedulingContext",
                            "ResourceClaimParameters",
                            "ResourceClassParameters"),
                    gone(
                            "1.31",
                            "resource.k8s.io/v1alpha2",
                            "resource.k8s.io/v1",
                            "ResourceClaim",
                            "ResourceClaimTemplate",
                            "ResourceSlice"),
                    gone("1.31", "networking.k8s.io/v1alpha1", "networking.k8s.io/v1", "IPAddress", "ServiceCIDR"),
                    gone(
                            "1.32",
                            "flowcontrol.apiserver.k8s.io/v1beta3",
                            "flowcontrol.apiserver.k8s.io/v1",
                            "FlowSchema",
                            "PriorityLevelConfiguration"),
                    gone(
                            "1.32",
                            "admissionregistration.k8s.io/v1alpha1",
                            "admissionregistration.k8s.io/v1",
                            "ValidatingAdmissionPolicy",
                            "ValidatingAdmissionPolicyBinding"),
                    gone("1.32", "authentication.k8s.io/v1alpha1", "authentication.k8s.io/v1", "SelfSubjectReview"),
                    gone("1.32", "coordination.k8s.io/v1alpha1", "coordination.k8s.io/v1beta1", "LeaseCandidate"),
                    gone(
                            "1.32",
                            "resource.k8s.io/v1alpha3",
                            "a ResourceClaim of resource.k8s.io/v1",
                            "PodSchedulingContext"),
                    gone("1.33", "authentication.k8s.io/v1beta1", "authentication.k8s.io/v1", "SelfSubjectReview"),
                    gone(
                            "1.34",
                            "admissionregistration.k8s.io/v1beta1",
                            "admissionregistration.k8s.io/v1",
                            "ValidatingAdmissionPolicy",
                            "ValidatingAdmissionPolicyBinding"),
                    gone(
                            "1.34",
                            "resource.k8s.io/v1alpha3",
                            "resource.k8s.io/v1",
                            "DeviceClass",
                            "ResourceClaim",
                            "ResourceClaimTemplate",
                            "ResourceSlice"),
                    gone("1.35", "storage.k8s.io/v1alpha1", "storage.k8s.io/v1", "VolumeAttributesClass"),
                    gone(
                            "1.35",
                            "storagemigration.k8s.io/v1alpha1",
                            "storagemigration.k8s.io/v1beta1",
                            "StorageVersionMigration"),
                    gone("1.36", "scheduling.k8s.io/v1alpha1", "scheduling.k8s.io/v1alpha2", "Workload"))
            .flatMap(Collection::stream)
            .toList();

    private static List<RemovedApi> gone(String since, String apiVersion, String instead, String... kinds) {
        KubernetesVersion version = KubernetesVersion.parse(since);
        return Stream.of(kinds)
                .map(kind -> new RemovedApi(version, apiVersion, kind, instead))
                .toList();
    }

    /** What a version of Kubernetes has no longer. */
    public static List<RemovedApi> at(KubernetesVersion version) {
        return ALL.stream().filter(api -> api.since().compareTo(version) <= 0).toList();
    }
}
