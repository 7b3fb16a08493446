package dev.platform.status;

/** A kind of object that tells how a product is. */
public enum LiveKind {
    APPLICATION("Application", "argoproj.io/v1alpha1", "applications"),
    DEPLOYMENT("Deployment", "apps/v1", "deployments"),
    STATEFUL_SET("StatefulSet", "apps/v1", "statefulsets"),
    ROLLOUT("Rollout", "argoproj.io/v1alpha1", "rollouts"),
    CRON_JOB("CronJob", "batch/v1", "cronjobs"),
    JOB("Job", "batch/v1", "jobs"),
    POD("Pod", "v1", "pods"),
    AUTOSCALER("HorizontalPodAutoscaler", "autoscaling/v2", "horizontalpodautoscalers"),
    QUOTA("ResourceQuota", "v1", "resourcequotas"),
    VOLUME_CLAIM("PersistentVolumeClaim", "v1", "persistentvolumeclaims"),
    CERTIFICATE("Certificate", "cert-manager.io/v1", "certificates"),
    DATABASE("Cluster", "postgresql.cnpg.io/v1", "clusters"),
    /** They have no labels, and there are many: only those of one product are asked for. */
    EVENT("Event", "v1", "events");

    /** Where Argo CD's objects are, whichever product they are of. */
    public static final String ARGOCD = "argocd";

    private final String kind;
    private final String group;
    private final String resource;

    LiveKind(String kind, String group, String resource) {
        this.kind = kind;
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

    /** As an object of it says. */
    String kind() {
        return kind;
    }

    /** As roles and kubectl name it. */
    @Override
    public String toString() {
        int slash = group.indexOf('/');
        return slash < 0 ? resource : resource + "." + group.substring(0, slash);
    }
}
