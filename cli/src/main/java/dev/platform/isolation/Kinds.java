package dev.platform.isolation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of Kubernetes and of the add-ons that products use, as {@code group/Kind}. */
final class Kinds {
    /** What a product's own sync may make. */
    static final Set<String> WORKLOADS = Set.of(
            "ConfigMap",
            "PersistentVolumeClaim",
            "Service",
            "ServiceAccount",
            "apps/Deployment",
            "apps/StatefulSet",
            "argoproj.io/AnalysisTemplate",
            "argoproj.io/Rollout",
            "autoscaling/HorizontalPodAutoscaler",
            "batch/CronJob",
            "batch/Job",
            "external-secrets.io/ExternalSecret",
            "gateway.envoyproxy.io/BackendTrafficPolicy",
            "gateway.networking.k8s.io/GRPCRoute",
            "gateway.networking.k8s.io/HTTPRoute",
            "keda.sh/ScaledObject",
            "monitoring.coreos.com/PrometheusRule",
            "monitoring.coreos.com/ServiceMonitor",
            "policy/PodDisruptionBudget");

    /** What controllers make of it, so that Argo CD shows it. */
    static final Set<String> CHILDREN =
            Set.of("Pod", "apps/ReplicaSet", "argoproj.io/AnalysisRun", "discovery.k8s.io/EndpointSlice");

    /** What fences a product in, and what others own. */
    static final Set<String> FENCES = Set.of(
            "Namespace",
            "ConfigMap",
            "LimitRange",
            "ResourceQuota",
            "ServiceAccount",
            "cert-manager.io/Certificate",
            "external-secrets.io/SecretStore",
            "externaldns.k8s.io/DNSEndpoint",
            "gateway.networking.k8s.io/ListenerSet",
            "monitoring.coreos.com/AlertmanagerConfig",
            "monitoring.coreos.com/PrometheusRule",
            NetworkPolicy.TYPE,
            "rbac.authorization.k8s.io/RoleBinding");

    /** What a product keeps beside its services. */
    static final Set<String> DATA = Set.of(
            "Service",
            "ServiceAccount",
            "apps/StatefulSet",
            "barmancloud.cnpg.io/ObjectStore",
            "external-secrets.io/ExternalSecret",
            "generators.external-secrets.io/Password",
            "monitoring.coreos.com/PodMonitor",
            OperatorPods.CLUSTER,
            "postgresql.cnpg.io/Pooler",
            "postgresql.cnpg.io/ScheduledBackup");

    /** Namespaced kinds that open something. */
    private static final Set<String> DANGEROUS = Set.of(
            "Secret",
            "Endpoints",
            "ReplicationController",
            "apps/DaemonSet",
            "argoproj.io/Application",
            "argoproj.io/ApplicationSet",
            ArgoProject.TYPE,
            "cert-manager.io/Issuer",
            "external-secrets.io/PushSecret",
            "gateway.networking.k8s.io/BackendTLSPolicy",
            "gateway.networking.k8s.io/Gateway",
            "gateway.networking.k8s.io/ReferenceGrant",
            "gateway.networking.k8s.io/TCPRoute",
            "gateway.networking.k8s.io/TLSRoute",
            "networking.k8s.io/Ingress",
            "rbac.authorization.k8s.io/Role",
            "snapshot.storage.k8s.io/VolumeSnapshot");

    static final Set<String> CLUSTER = Set.of(
            "Namespace",
            "Node",
            "PersistentVolume",
            "admissionregistration.k8s.io/MutatingAdmissionPolicy",
            "admissionregistration.k8s.io/MutatingWebhookConfiguration",
            "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
            "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
            "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
            "apiextensions.k8s.io/CustomResourceDefinition",
            "apiregistration.k8s.io/APIService",
            "cert-manager.io/ClusterIssuer",
            "certificates.k8s.io/CertificateSigningRequest",
            "external-secrets.io/ClusterExternalSecret",
            "external-secrets.io/ClusterSecretStore",
            "gateway.networking.k8s.io/GatewayClass",
            "networking.k8s.io/IngressClass",
            "policy.networking.k8s.io/AdminNetworkPolicy",
            "rbac.authorization.k8s.io/ClusterRole",
            "rbac.authorization.k8s.io/ClusterRoleBinding",
            "scheduling.k8s.io/PriorityClass",
            "storage.k8s.io/StorageClass");

    /** What nobody has thought of: only a wildcard can mean it. */
    static final String UNKNOWN = "unknown.example/Anything";

    /** What a product's AppProject must not permit. */
    static final List<String> FORBIDDEN = Stream.of(FENCES, DATA, DANGEROUS, CLUSTER, Set.of(UNKNOWN))
            .flatMap(Set::stream)
            .filter(type -> !WORKLOADS.contains(type) && !CHILDREN.contains(type))
            .distinct()
            .sorted()
            .toList();

    private static final Set<String> KNOWN = Stream.of(WORKLOADS, CHILDREN, FENCES, DATA, DANGEROUS, CLUSTER)
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    private Kinds() {}

    /** Those that exist, and those that the tree has. */
    static Stream<String> known(RenderedTree tree) {
        return Stream.concat(KNOWN.stream(), tree.manifests().stream().map(Manifest::type));
    }

    static String group(String type) {
        return type.substring(0, Math.max(type.lastIndexOf('/'), 0));
    }

    static String kind(String type) {
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
