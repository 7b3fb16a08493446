package dev.platform.diff;

import dev.platform.diff.DangerRules.Report;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the API server refuses to change, so that the sync fails. */
final class ImmutabilityRules implements DangerRules.Family {
    private static final String ANEW = "give it a new name, or remove it and make it anew, with the gap between";

    /** Fields by kind, with the id of their rule. */
    private record Fixed(String rule, Set<String> kinds, List<String> paths) {}

    private static final List<Fixed> FIXED = List.of(
            new Fixed("R-IMM-01", Set.of("Deployment", "ReplicaSet", "DaemonSet"), List.of("spec.selector")),
            new Fixed("R-IMM-04", Set.of("RoleBinding", "ClusterRoleBinding"), List.of("roleRef")),
            new Fixed("R-IMM-05", Set.of("Job"), List.of("spec.template", "spec.selector", "spec.completionMode")),
            new Fixed("R-IMM-06", Set.of("Service"), List.of("spec.clusterIP", "spec.loadBalancerClass")),
            new Fixed("R-IMM-07", Set.of("Secret"), List.of("type")),
            new Fixed(
                    "R-IMM-08",
                    Set.of("StorageClass", "PriorityClass", "IngressClass"),
                    List.of("provisioner", "parameters", "volumeBindingMode", "value", "spec.controller")),
            new Fixed(
                    "R-IMM-09",
                    Set.of("CustomResourceDefinition"),
                    List.of("spec.group", "spec.scope", "spec.names.kind", "spec.names.plural")));

    /** What definitions of add-ons fix themselves by the rule {@code self == oldSelf}, by group and kind. */
    static final Map<String, List<String>> DECLARED = Map.ofEntries(
            Map.entry("argoproj.io/Rollout", List.of("spec.selector")),
            Map.entry("gateway.networking.k8s.io/GatewayClass", List.of("spec.controllerName")),
            Map.entry("karpenter.sh/NodeClaim", List.of("spec")),
            Map.entry(
                    "karpenter.sh/NodePool",
                    List.of("spec.template.spec.nodeClassRef.group", "spec.template.spec.nodeClassRef.kind")),
            Map.entry(
                    "autoscaling.x-k8s.io/ProvisioningRequest",
                    List.of("spec.parameters", "spec.podSets", "spec.provisioningClassName")),
            Map.entry("postgresql.cnpg.io/Backup", List.of("spec")),
            Map.entry("postgresql.cnpg.io/Cluster", List.of("spec.serviceAccountName")),
            Map.entry(
                    "postgresql.cnpg.io/Database",
                    List.of(
                            "spec.builtinLocale",
                            "spec.cluster",
                            "spec.collationVersion",
                            "spec.encoding",
                            "spec.icuLocale",
                            "spec.icuRules",
                            "spec.locale",
                            "spec.localeCType",
                            "spec.localeCollate",
                            "spec.localeProvider",
                            "spec.name",
                            "spec.template")),
            Map.entry("postgresql.cnpg.io/DatabaseRole", List.of("spec.cluster", "spec.name")),
            Map.entry("postgresql.cnpg.io/Pooler", List.of("spec.cluster", "spec.serviceAccountName")),
            Map.entry(
                    "postgresql.cnpg.io/Publication",
                    List.of("spec.cluster", "spec.dbname", "spec.name", "spec.target.allTables")),
            Map.entry("postgresql.cnpg.io/ScheduledBackup", List.of("spec.cluster")),
            Map.entry("postgresql.cnpg.io/Subscription", List.of("spec.cluster", "spec.dbname", "spec.name")));

    private static final Set<String> STATEFUL_SET = Set.of(
            "spec.replicas",
            "spec.ordinals",
            "spec.template",
            "spec.updateStrategy",
            "spec.revisionHistoryLimit",
            "spec.persistentVolumeClaimRetentionPolicy",
            "spec.minReadySeconds");

    private static final Set<String> CLAIM =
            Set.of("spec.resources.requests", "spec.volumeAttributesClassName", "spec.storageClassName");

    @Override
    public void judge(ObjectChange change, Report report) {
        if (change.before() == null || change.isRemoved()) {
            return;
        }
        for (Fixed fixed : FIXED) {
            if (fixed.kinds().contains(change.key().kind())) {
                fixed.paths().forEach(path -> first(fixed.rule(), path, change, report));
            }
        }
        DECLARED.getOrDefault(change.key().group() + "/" + change.key().kind(), List.of())
                .forEach(path -> first("R-IMM-10", path, change, report));
        if (change.is("StatefulSet")) {
            others("R-IMM-02", STATEFUL_SET, change, report);
        }
        if (change.is("PersistentVolumeClaim")) {
            others("R-IMM-03", CLAIM, change, report);
        }
        if (Boolean.TRUE.equals(change.before().at("immutable")) && change.is("ConfigMap", "Secret")) {
            first("R-IMM-07", "data", change, report);
        }
    }

    /** One row a field, however many values below it differ. A hook that is made anew each time may differ. */
    private static void first(String rule, String path, ObjectChange change, Report report) {
        Map<?, ?> annotations = change.last().map("metadata", "annotations");
        if (!annotations.containsKey("argocd.argoproj.io/hook")) {
            change.edits().stream()
                    .filter(edit -> edit.isBelow(path))
                    .findFirst()
                    .ifPresent(edit -> report.danger(rule, edit.path(), "this can't be changed: the sync fails", ANEW));
        }
    }

    private static void others(String rule, Set<String> free, ObjectChange change, Report report) {
        change.edits().stream()
                .filter(edit -> edit.isBelow("spec") && free.stream().noneMatch(edit::isBelow))
                .findFirst()
                .ifPresent(edit -> report.danger(rule, edit.path(), "this can't be changed: the sync fails", ANEW));
    }
}
