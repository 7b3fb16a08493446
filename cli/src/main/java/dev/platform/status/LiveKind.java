package dev.platform.status;

/** A kind of object that tells how a product is. */
public enum LiveKind {
    APPLICATION("Applications", "argoproj.io/v1alpha1", "applications"),
    DEPLOYMENT("Deployments", "apps/v1", "deployments"),
    STATEFUL_SET("StatefulSets", "apps/v1", "statefulsets"),
    ROLLOUT("Rollouts", "argoproj.io/v1alpha1", "rollouts"),
    CRON_JOB("CronJobs", "batch/v1", "cronjobs"),
    JOB("Jobs", "batch/v1", "jobs"),
    POD("Pods", "v1", "pods"),
    AUTOSCALER("HorizontalPodAutoscalers", "autoscaling/v2", "horizontalpodautoscalers"),
    QUOTA("ResourceQuotas", "v1", "resourcequotas"),
    VOLUME_CLAIM("PersistentVolumeClaims", "v1", "persistentvolumeclaims"),
    CERTIFICATE("Certificates", "cert-manager.io/v1", "certificates"),
    DATABASE("Clusters of CloudNativePG", "postgresql.cnpg.io/v1", "clusters"),
    /** They have no labels, and there are many: only those of one product are asked for. */
    EVENT("Events", "v1", "events");

    /** Where Argo CD's objects are, whichever product they are of. */
    public static final String ARGOCD = "argocd";

    private final String plural;
    private final String group;
    private final String resource;

    LiveKind(String plural, String group, String resource) {
        this.plural = plural;
        this.group = group;
        this.resource = resource;
    }

    /** Where the API server lists those of a namespace. */
    public String path(String namespace) {
        return root() + "/namespaces/" + namespace + "/" + resource;
    }

    /** Where the API server lists those of all namespaces. */
    public String path() {
        return root() + "/" + resource;
    }

    private String root() {
        return (group.equals("v1") ? "/api/" : "/apis/") + group;
    }

    @Override
    public String toString() {
        return plural;
    }
}
