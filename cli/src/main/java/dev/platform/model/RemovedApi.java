package dev.platform.model;

import java.util.List;

/**
 * A kind of Kubernetes that is gone in one of its API versions.
 *
 * @param since the first version of Kubernetes without it
 * @param instead what takes its place, in words
 */
public record RemovedApi(KubernetesVersion since, String apiVersion, String kind, String instead) {
    /** From 1.25 on, as the Deprecated API Migration Guide and the clients of each version have it. */
    private static final List<RemovedApi> ALL = List.of(
            new RemovedApi(KubernetesVersion.parse("1.25"), "batch/v1beta1", "CronJob", "batch/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.25"),
                    "discovery.k8s.io/v1beta1",
                    "EndpointSlice",
                    "discovery.k8s.io/v1"),
            new RemovedApi(KubernetesVersion.parse("1.25"), "events.k8s.io/v1beta1", "Event", "events.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.25"),
                    "autoscaling/v2beta1",
                    "HorizontalPodAutoscaler",
                    "autoscaling/v2"),
            new RemovedApi(KubernetesVersion.parse("1.25"), "policy/v1beta1", "PodDisruptionBudget", "policy/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.25"),
                    "policy/v1beta1",
                    "PodSecurityPolicy",
                    "the labels of Pod Security Admission"),
            new RemovedApi(KubernetesVersion.parse("1.25"), "node.k8s.io/v1beta1", "RuntimeClass", "node.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.26"),
                    "flowcontrol.apiserver.k8s.io/v1beta1",
                    "FlowSchema",
                    "flowcontrol.apiserver.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.26"),
                    "flowcontrol.apiserver.k8s.io/v1beta1",
                    "PriorityLevelConfiguration",
                    "flowcontrol.apiserver.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.26"),
                    "autoscaling/v2beta2",
                    "HorizontalPodAutoscaler",
                    "autoscaling/v2"),
            new RemovedApi(
                    KubernetesVersion.parse("1.27"),
                    "storage.k8s.io/v1beta1",
                    "CSIStorageCapacity",
                    "storage.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.29"),
                    "flowcontrol.apiserver.k8s.io/v1beta2",
                    "FlowSchema",
                    "flowcontrol.apiserver.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.29"),
                    "flowcontrol.apiserver.k8s.io/v1beta2",
                    "PriorityLevelConfiguration",
                    "flowcontrol.apiserver.k8s.io/v1"),
            new RemovedApi(KubernetesVersion.parse("1.30"), "networking.k8s.io/v1alpha1", "ClusterCIDR", "nothing"),
            new RemovedApi(
                    KubernetesVersion.parse("1.31"),
                    "resource.k8s.io/v1alpha2",
                    "PodSchedulingContext",
                    "resource.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.31"), "resource.k8s.io/v1alpha2", "ResourceClaim", "resource.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.31"),
                    "resource.k8s.io/v1alpha2",
                    "ResourceClaimParameters",
                    "resource.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.31"),
                    "resource.k8s.io/v1alpha2",
                    "ResourceClaimTemplate",
                    "resource.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.31"), "resource.k8s.io/v1alpha2", "ResourceClass", "resource.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.31"),
                    "resource.k8s.io/v1alpha2",
                    "ResourceClassParameters",
                    "resource.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.31"), "resource.k8s.io/v1alpha2", "ResourceSlice", "resource.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.31"), "networking.k8s.io/v1alpha1", "IPAddress", "networking.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.31"),
                    "networking.k8s.io/v1alpha1",
                    "ServiceCIDR",
                    "networking.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.32"),
                    "flowcontrol.apiserver.k8s.io/v1beta3",
                    "FlowSchema",
                    "flowcontrol.apiserver.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.32"),
                    "flowcontrol.apiserver.k8s.io/v1beta3",
                    "PriorityLevelConfiguration",
                    "flowcontrol.apiserver.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.32"),
                    "admissionregistration.k8s.io/v1alpha1",
                    "ValidatingAdmissionPolicy",
                    "admissionregistration.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.32"),
                    "admissionregistration.k8s.io/v1alpha1",
                    "ValidatingAdmissionPolicyBinding",
                    "admissionregistration.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.32"),
                    "authentication.k8s.io/v1alpha1",
                    "SelfSubjectReview",
                    "authentication.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.32"),
                    "coordination.k8s.io/v1alpha1",
                    "LeaseCandidate",
                    "coordination.k8s.io/v1beta1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.32"), "resource.k8s.io/v1alpha3", "PodSchedulingContext", "nothing"),
            new RemovedApi(
                    KubernetesVersion.parse("1.33"),
                    "authentication.k8s.io/v1beta1",
                    "SelfSubjectReview",
                    "authentication.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.34"),
                    "admissionregistration.k8s.io/v1beta1",
                    "ValidatingAdmissionPolicy",
                    "admissionregistration.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.34"),
                    "admissionregistration.k8s.io/v1beta1",
                    "ValidatingAdmissionPolicyBinding",
                    "admissionregistration.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.34"), "resource.k8s.io/v1alpha3", "DeviceClass", "resource.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.34"), "resource.k8s.io/v1alpha3", "ResourceClaim", "resource.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.34"),
                    "resource.k8s.io/v1alpha3",
                    "ResourceClaimTemplate",
                    "resource.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.34"), "resource.k8s.io/v1alpha3", "ResourceSlice", "resource.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.35"),
                    "storage.k8s.io/v1alpha1",
                    "VolumeAttributesClass",
                    "storage.k8s.io/v1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.35"),
                    "storagemigration.k8s.io/v1alpha1",
                    "StorageVersionMigration",
                    "storagemigration.k8s.io/v1beta1"),
            new RemovedApi(
                    KubernetesVersion.parse("1.36"),
                    "scheduling.k8s.io/v1alpha1",
                    "Workload",
                    "scheduling.k8s.io/v1alpha2"));

    /** What a version of Kubernetes has no longer. */
    public static List<RemovedApi> at(KubernetesVersion version) {
        return ALL.stream().filter(api -> api.since().compareTo(version) <= 0).toList();
    }
}
