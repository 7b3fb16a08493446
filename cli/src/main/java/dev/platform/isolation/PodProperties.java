package dev.platform.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What pods are, and what they have of their node. */
final class PodProperties {
    private static final String RENDER = "restore it with: platform render";
    private static final Set<String> VOLUMES =
            Set.of("configMap", "secret", "emptyDir", "projected", "downwardAPI", "persistentVolumeClaim", "ephemeral");
    private static final Set<String> TOLERATIONS =
            Set.of("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable", "platform.dev/pool");

    private PodProperties() {}

    private static List<Workload> ofProducts(RenderedTree tree) {
        return tree.workloads().stream()
                .filter(workload -> !workload.product().isEmpty())
                .toList();
    }

    static void identity(RenderedTree tree, Objections objections) {
        for (Workload workload : ofProducts(tree)) {
            Value pod = workload.pod();
            Value account = pod.at("serviceAccountName");
            if (!account.text().equals(workload.service())) {
                objections.add(
                        account.where(),
                        title(workload) + " runs as '" + account.text() + "'",
                        "it is '" + workload.service() + "'; " + RENDER);
            }
            boolean token = pod.at("volumes").items().stream()
                    .flatMap(volume -> volume.at("projected", "sources").items().stream())
                    .anyMatch(source -> source.at("serviceAccountToken").isPresent());
            if (token || !pod.text("automountServiceAccountToken").equals("false")) {
                objections.add(
                        pod.at("automountServiceAccountToken").where(),
                        title(workload) + " has a token for the API server",
                        RENDER);
            }
            if (!workload.labels().getOrDefault("platform.dev/product", "").equals(workload.product())) {
                objections.add(
                        workload.template().at("metadata", "labels").where(),
                        title(workload) + " isn't labelled as its product's",
                        RENDER);
            }
        }
    }

    static void confined(RenderedTree tree, Objections objections) {
        for (Workload workload : ofProducts(tree)) {
            Stream.of(ofNode(workload.pod()), placement(workload.pod()), affinity(workload.pod()))
                    .flatMap(List::stream)
                    .forEach(value -> objections.add(
                            value.where(), title(workload) + " has something of its node, or chooses one", RENDER));
            for (Value container : workload.containers()) {
                container(workload, container, objections);
            }
        }
    }

    private static List<Value> ofNode(Value pod) {
        List<Value> wrong = new ArrayList<>();
        Stream.of("hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace")
                .map(pod::at)
                .filter(Value::isTrue)
                .forEach(wrong::add);
        pod.at("volumes").items().stream()
                .filter(volume -> volume.keys().stream().anyMatch(key -> !key.equals("name") && !VOLUMES.contains(key)))
                .forEach(wrong::add);
        return wrong;
    }

    private static List<Value> placement(Value pod) {
        List<Value> wrong = new ArrayList<>();
        Stream.of("nodeName", "runtimeClassName")
                .map(pod::at)
                .filter(Value::isPresent)
                .forEach(wrong::add);
        Value scheduler = pod.at("schedulerName");
        if (scheduler.isPresent() && !scheduler.text().equals("default-scheduler")) {
            wrong.add(scheduler);
        }
        pod.at("tolerations").items().stream()
                .filter(toleration -> !TOLERATIONS.contains(toleration.text("key")))
                .forEach(wrong::add);
        return wrong;
    }

    private static List<Value> affinity(Value pod) {
        return Stream.of("podAffinity", "podAntiAffinity")
                .map(kind -> pod.at("affinity", kind))
                .flatMap(kind -> Stream.concat(
                        kind.at("requiredDuringSchedulingIgnoredDuringExecution").items().stream(),
                        kind.at("preferredDuringSchedulingIgnoredDuringExecution").items().stream()
                                .map(each -> each.at("podAffinityTerm"))))
                .filter(term -> term.at("namespaces").isPresent()
                        || term.at("namespaceSelector").isPresent())
                .toList();
    }

    private static void container(Workload workload, Value container, Objections objections) {
        Value context = container.at("securityContext");
        boolean confined = context.text("privileged").matches("|false")
                && context.text("allowPrivilegeEscalation").equals("false")
                && context.at("capabilities", "add").isEmpty()
                && context.at("capabilities", "drop").texts().contains("ALL");
        boolean host = container.at("ports").items().stream()
                        .anyMatch(port -> !port.text("hostPort").matches("|0"))
                || Stream.of("livenessProbe", "readinessProbe", "startupProbe")
                        .map(container::at)
                        .anyMatch(probe -> probe.at("httpGet", "host").isPresent()
                                || probe.at("tcpSocket", "host").isPresent());
        if (!confined || host) {
            objections.add(
                    container.where(),
                    "the container '" + container.text("name") + "' of " + title(workload)
                            + (confined ? " reaches through its node" : " may do more than a confined one"),
                    RENDER);
        }
    }

    private static String title(Workload workload) {
        return workload.manifest().title() + " of '" + workload.product() + "'";
    }
}
