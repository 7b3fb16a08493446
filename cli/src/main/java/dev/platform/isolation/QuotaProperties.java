package dev.platform.isolation;

import dev.platform.finding.Location;
import dev.platform.model.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a product may use up. */
final class QuotaProperties {
    private static final String TYPE = "ResourceQuota";
    private static final String RENDER = "restore it with: platform render";
    private static final String OWN_PRIORITY = "product-";
    private static final List<String> COUNTED = List.of(
            "requests.cpu",
            "requests.memory",
            "requests.ephemeral-storage",
            "limits.memory",
            "limits.ephemeral-storage",
            "requests.storage",
            "persistentvolumeclaims",
            "pods",
            "services",
            "secrets",
            "configmaps",
            "resourcequotas",
            "count/deployments.apps",
            "count/jobs.batch",
            "count/cronjobs.batch",
            "count/networkpolicies.networking.k8s.io",
            "count/httproutes.gateway.networking.k8s.io");

    /** Ways out of the fence that nobody gets. */
    private static final List<String> NONE = List.of(
            "services.nodeports",
            "services.loadbalancers",
            "replicationcontrollers",
            "count/ingresses.networking.k8s.io");

    private static final List<String> FOREIGN = List.of(
            "system-cluster-critical", "system-node-critical", "platform-critical", "platform-high", "platform-spare");

    /** What sets the number of pods, and the field with the most of them. */
    private static final Map<String, String> AUTOSCALERS =
            Map.of("autoscaling/HorizontalPodAutoscaler", "maxReplicas", "keda.sh/ScaledObject", "maxReplicaCount");

    private QuotaProperties() {}

    static void quotas(RenderedTree tree, Objections objections) {
        for (String product : tree.products()) {
            Location where = tree.place(product);
            Map<String, Value> hard = hard(tree, product);
            for (String key : COUNTED) {
                if (!hard.containsKey(key)) {
                    objections.add(where, "no quota of '" + product + "' counts " + key, RENDER);
                }
            }
            for (String key : NONE) {
                Value value = hard.get(key);
                if (value == null || !value.text().equals("0")) {
                    objections.add(
                            value == null ? where : value.where(),
                            "the quota of '" + product + "' permits " + key,
                            "it is 0; " + RENDER);
                }
            }
            Set<String> open = new TreeSet<>(FOREIGN);
            foreignClasses(tree).forEach(open::add);
            open.removeAll(barred(tree, product));
            if (!open.isEmpty()) {
                objections.add(where, "no quota of '" + product + "' bars pods of " + String.join(", ", open), RENDER);
            }
            if (scoped(tree, product, "CrossNamespacePodAffinity").findAny().isEmpty()) {
                objections.add(where, "no quota of '" + product + "' bars affinity to pods of other products", RENDER);
            }
        }
    }

    /** What quotas without a scope permit; the least counts. */
    private static Map<String, Value> hard(RenderedTree tree, String product) {
        Map<String, Value> hard = new HashMap<>();
        tree.of(product, TYPE).stream()
                .filter(quota -> quota.spec("scopeSelector").isEmpty()
                        && quota.spec("scopes").isEmpty())
                .forEach(quota -> quota.spec("hard").keys().forEach(key -> {
                    Value value = quota.spec("hard").at(key);
                    hard.merge(
                            key,
                            value,
                            (one, two) -> amount(one.text()).compareTo(amount(two.text())) <= 0 ? one : two);
                }));
        return hard;
    }

    private static Stream<Value> scoped(RenderedTree tree, String product, String scope) {
        return tree.of(product, TYPE).stream()
                .filter(quota -> quota.spec("hard").text("pods").equals("0"))
                .map(quota -> quota.spec("scopeSelector", "matchExpressions").items())
                // With a second requirement the quota would count fewer pods.
                .filter(expressions -> expressions.size() == 1)
                .flatMap(List::stream)
                .filter(expression -> expression.text("scopeName").equals(scope));
    }

    private static Set<String> barred(RenderedTree tree, String product) {
        return scoped(tree, product, "PriorityClass")
                .filter(expression -> expression.text("operator").equals("In"))
                .flatMap(expression -> expression.at("values").texts().stream())
                .collect(Collectors.toSet());
    }

    private static Stream<String> foreignClasses(RenderedTree tree) {
        return tree.of("scheduling.k8s.io/PriorityClass").stream()
                .map(Manifest::name)
                .filter(name -> !name.startsWith(OWN_PRIORITY));
    }

    static void limits(RenderedTree tree, Objections objections) {
        for (String product : tree.products()) {
            List<Value> container = tree.of(product, "LimitRange").stream()
                    .flatMap(range -> range.spec("limits").items().stream())
                    .filter(limit -> limit.text("type").equals("Container"))
                    .toList();
            boolean whole = container.stream()
                    .anyMatch(limit -> !limit.text("default", "memory").isEmpty()
                            && !limit.text("defaultRequest", "cpu").isEmpty()
                            && !limit.text("defaultRequest", "memory").isEmpty()
                            && !limit.text("max", "memory").isEmpty());
            if (!whole) {
                objections.add(
                        tree.place(product),
                        "no LimitRange of '" + product + "' limits containers that name no limits",
                        RENDER);
            }
        }
    }

    static void workloads(RenderedTree tree, Objections objections) {
        Map<String, List<Workload>> workloads =
                tree.workloads().stream().collect(Collectors.groupingBy(Workload::product));
        for (String product : tree.products()) {
            Map<String, Value> hard = hard(tree, product);
            Map<String, BigDecimal> used = new HashMap<>();
            workloads.getOrDefault(product, List.of()).forEach(workload -> use(tree, workload, used));
            tree.of(product, OperatorPods.CLUSTER).forEach(database -> use(database, used));
            used.forEach((key, amount) -> {
                Value most = hard.get(key);
                if (most != null && amount.compareTo(amount(most.text())) > 0) {
                    objections.add(
                            most.where(),
                            "the workloads of '" + product + "' may need " + amount.toPlainString() + " of " + key
                                    + ", and the quota is " + most.text(),
                            RENDER);
                }
            });
        }
    }

    private static void use(RenderedTree tree, Workload workload, Map<String, BigDecimal> used) {
        BigDecimal pods = BigDecimal.valueOf(mostPods(tree, workload));
        used.merge("pods", pods, BigDecimal::add);
        workload.pod().at("containers").items().forEach(container -> use(container.at("resources"), pods, used));
    }

    private static void use(Manifest database, Map<String, BigDecimal> used) {
        BigDecimal pods = amount(database.spec().text("instances"));
        used.merge("pods", pods, BigDecimal::add);
        used.merge("persistentvolumeclaims", pods, BigDecimal::add);
        used.merge(
                "requests.storage",
                amount(database.spec().text("storage", "size")).multiply(pods),
                BigDecimal::add);
        use(database.spec("resources"), pods, used);
    }

    private static void use(Value resources, BigDecimal pods, Map<String, BigDecimal> used) {
        for (String side : List.of("requests", "limits")) {
            resources
                    .at(side)
                    .entries()
                    .forEach((resource, text) ->
                            used.merge(side + "." + resource, amount(text).multiply(pods), BigDecimal::add));
        }
    }

    private static int mostPods(RenderedTree tree, Workload workload) {
        return AUTOSCALERS.entrySet().stream()
                .flatMap(kind -> tree.of(workload.product(), kind.getKey()).stream()
                        .filter(scaler -> scales(scaler, workload.manifest()))
                        .map(scaler -> Ports.number(scaler.spec().text(kind.getValue()))))
                .findFirst()
                .orElseGet(() -> Stream.concat(Stream.of(workload.manifest()), rollout(tree, workload))
                        .mapToInt(each -> Ports.number(each.spec().text("replicas")))
                        .reduce(1, Math::max));
    }

    private static boolean scales(Manifest scaler, Manifest workload) {
        Value target = scaler.spec("scaleTargetRef");
        boolean itself = target.text("kind").equals(workload.kind());
        boolean rollout =
                target.text("kind").equals("Rollout") && workload.kind().equals("Deployment");
        return target.text("name").equals(workload.name()) && (itself || rollout);
    }

    /** What takes the pods of a Deployment and has their number; it has the Deployment's name, as its autoscaler relies on. */
    private static Stream<Manifest> rollout(RenderedTree tree, Workload workload) {
        return tree.of(workload.product(), "argoproj.io/Rollout").stream()
                .filter(rollout -> rollout.spec("workloadRef")
                                .text("kind")
                                .equals(workload.manifest().kind())
                        && rollout.spec("workloadRef")
                                .text("name")
                                .equals(workload.manifest().name()));
    }

    static void priorities(RenderedTree tree, Objections objections) {
        for (Workload workload : tree.workloads()) {
            Value priority = workload.pod().at("priorityClassName");
            boolean own = priority.text().startsWith(OWN_PRIORITY)
                    && !barred(tree, workload.product()).contains(priority.text());
            if (!workload.product().isEmpty() && !own) {
                objections.add(
                        priority.where(),
                        workload.manifest().title() + " of '" + workload.product() + "' has the priority class '"
                                + priority.text() + "'",
                        RENDER);
            }
        }
    }

    private static BigDecimal amount(String text) {
        try {
            return Quantity.parse(text).amount();
        } catch (IllegalArgumentException e) {
            // The API server may know more ways to write a number; one that can't be compared counts as nothing.
            return BigDecimal.ZERO;
        }
    }
}
