package dev.platform.intake;

import java.util.List;
import java.util.Map;

/** Says what becomes of the fields of a pod that no other step reads. */
final class PodIntake {
    private static final String BESIDE = "a service is one container";
    private static final String USER = "the platform sets who a pod runs as, and what it may do";
    private static final int LEAST_GRACE = 10;
    private static final int MOST_GRACE = 3600;
    private static final int GRACE = 30;

    /** What each pod gets without being asked. */
    private static final Map<String, String> IMPLIED = Map.of(
            "restartPolicy", "the platform sets it by the type",
            "serviceAccountName", "each service has an account of its own",
            "serviceAccount", "each service has an account of its own",
            "enableServiceLinks", "the environment has no addresses of others",
            "dnsPolicy", "names are found as everywhere in the cluster",
            "schedulerName", "there is one scheduler",
            "topologySpreadConstraints", "pods are spread over zones and nodes");

    private final Workload workload;
    private final ServiceDraft service;
    private final Site site;

    PodIntake(Workload workload, ServiceDraft service, Site site) {
        this.workload = workload;
        this.service = service;
        this.site = site;
    }

    void read() {
        Part pod = workload.pod();
        IMPLIED.forEach((field, why) -> pod.at(field).implied(why));
        grace(pod.at("terminationGracePeriodSeconds"));
        beside(pod);
        user(pod.at("securityContext"));
        user(workload.container().at("securityContext"));
        rights(pod);
        placement(pod);
        container(workload.container());
        template();
    }

    private void grace(Part grace) {
        Integer seconds = grace.number();
        if (seconds == null) {
            return;
        }
        int fitting = Math.max(LEAST_GRACE, Math.min(MOST_GRACE, seconds));
        if (fitting != seconds) {
            grace.mapped("it is " + LEAST_GRACE + " to " + MOST_GRACE
                    + " seconds, of which a pod still serves in the first 5");
        }
        grace.kept();
        if (fitting != GRACE) {
            service.put("terminationGracePeriodSeconds", fitting);
        }
    }

    private void beside(Part pod) {
        pod.at("initContainers")
                .dropped(
                        BESIDE,
                        "what waits for another service can go; for what prepares data make a job with 'before'");
        for (Part container : pod.at("containers").items()) {
            if (!container.path().equals(workload.container().path())) {
                container.dropped(BESIDE, "make it a service of its own, or let the platform do its job");
            }
        }
    }

    private void user(Part context) {
        Part user = context.at("runAsUser");
        Integer number = user.number();
        if (number != null && number >= site.minimumUser()) {
            service.put("runAsUser", number);
            user.kept();
        } else {
            user.dropped(
                    "users start at " + site.minimumUser() + "; it runs as 10001",
                    "see that the image's files can be read by any user; a higher number can stand in 'runAsUser'");
        }
        context.at("runAsNonRoot").implied(USER);
        context.at("runAsGroup").implied("the group has the number of the user");
        context.at("fsGroup").implied("the group has the number of the user");
        context.at("fsGroupChangePolicy").implied(USER);
        context.at("seccompProfile").implied(USER);
        strict(context);
        context.dropped("a pod may not have it", "see whether the program needs it");
    }

    /** What isn't forbidden there is more than a pod may have. */
    private static void strict(Part context) {
        for (String field : List.of("allowPrivilegeEscalation", "privileged")) {
            if (!context.at(field).isTrue()) {
                context.at(field).implied(USER);
            }
        }
        if (context.at("readOnlyRootFilesystem").isTrue()) {
            context.at("readOnlyRootFilesystem").implied(USER);
        } else {
            context.at("readOnlyRootFilesystem")
                    .dropped(
                            "the container's files can't be written",
                            "add 'volumes' for what is written outside of /tmp");
        }
        context.at("capabilities", "drop").implied(USER);
    }

    private static void rights(Part pod) {
        if (pod.at("automountServiceAccountToken").text().equals("false")) {
            pod.at("automountServiceAccountToken").implied("services get no token of the cluster");
        }
        pod.at("automountServiceAccountToken")
                .dropped("services may not call the API of Kubernetes", "ask the platform team");
        for (String field : List.of("hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace")) {
            if (!pod.at(field).isTrue()) {
                pod.at(field).implied(USER);
            }
            pod.at(field).dropped("a pod is fenced off from its node", "ask the platform team");
        }
        pod.at("imagePullSecrets")
                .dropped("nodes may pull what is granted", "ask the platform team if the registry needs a login");
    }

    private static void placement(Part pod) {
        pod.at("affinity", "podAntiAffinity").implied("pods are spread over zones and nodes");
        pod.at("priorityClassName").dropped("ranks are called tiers", "add 'tier' if the default rank won't do");
        for (String field : List.of("affinity", "nodeSelector", "tolerations", "nodeName")) {
            pod.at(field).dropped("products don't choose nodes", "ask the platform team");
        }
    }

    private static void container(Part container) {
        container.at("name").implied("the container has the name of the service");
        container.at("imagePullPolicy").implied("the image is always asked for");
        container.at("terminationMessagePath").implied("it is the usual one");
        container.at("terminationMessagePolicy").implied("it is the usual one");
        if (container.at("lifecycle", "preStop", "sleep").isThere()
                || container
                        .at("lifecycle", "preStop", "exec", "command")
                        .texts()
                        .contains("sleep")) {
            container.at("lifecycle", "preStop").implied("a pod still serves for 5 seconds before it is stopped");
        }
        container
                .at("lifecycle")
                .dropped("a service has no hooks", "let the program do it when it starts and on SIGTERM");
        container.at("workingDir").dropped("the image's own folder is used", "set WORKDIR in the image");
    }

    private void template() {
        Part metadata = workload.template().at("metadata");
        metadata.at("labels").implied("the platform labels everything itself");
        metadata.at("creationTimestamp").implied("the cluster writes it");
        Part annotations = metadata.at("annotations");
        metrics(annotations);
        Manifest.annotations(annotations);
        Part spec = workload.manifest().at("spec");
        spec.at("selector").implied("the platform selects by its own labels");
        for (String field : List.of(
                "revisionHistoryLimit",
                "progressDeadlineSeconds",
                "minReadySeconds",
                "podManagementPolicy",
                "serviceName")) {
            spec.at(field).implied("the platform sets how pods are replaced");
        }
        strategy(spec.at("strategy"));
        strategy(spec.at("updateStrategy"));
    }

    private void strategy(Part strategy) {
        if (strategy.at("type").text().equals("Recreate") && !service.has("volumes")) {
            strategy.dropped("a new version takes over pod by pod", "see that two versions can run at a time");
        }
        strategy.implied("a new version takes over pod by pod");
    }

    private void metrics(Part annotations) {
        Part port = annotations.at("prometheus.io/port");
        Part path = annotations.at("prometheus.io/path");
        if (!annotations.at("prometheus.io/scrape").isTrue() || !service.type().isLongRunning()) {
            return;
        }
        if (port.number() == null && service.ports().isEmpty()) {
            return;
        }
        Map<String, Object> metrics = service.mapping("metrics");
        if (path.isThere() && !path.text().equals("/metrics")) {
            metrics.put("path", path.text());
        }
        boolean isMain = !service.ports().isEmpty() && service.ports().get(0).written() == port.number(0);
        if (port.number() != null && !isMain) {
            metrics.put("port", PortIntake.open(port.number(0)));
        }
        for (Part part : List.of(annotations.at("prometheus.io/scrape"), port, path)) {
            part.mapped("it is said by 'metrics'");
        }
        for (Part open : workload.container().at("ports").items()) {
            if (open.at("containerPort").number(0) == port.number(0)) {
                open.mapped("it is said by 'metrics'");
            }
        }
    }
}
