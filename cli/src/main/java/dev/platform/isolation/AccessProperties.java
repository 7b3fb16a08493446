package dev.platform.isolation;

import dev.platform.isolation.AccessRules.Request;
import dev.platform.isolation.AccessRules.Rule;
import dev.platform.isolation.AccessRules.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may do what at the API server. */
final class AccessProperties {
    /** The service account as which Argo CD applies a product's workloads. */
    static final String SYNC = "argocd-sync";

    private static final String RENDER = "restore it with: platform render";
    private static final List<String> READS = List.of("get", "list", "watch");
    private static final List<String> WRITES =
            List.of("create", "update", "patch", "delete", "deletecollection", "impersonate", "bind", "escalate");

    /** Resources that nobody in a product writes, each with its group; the last one only a wildcard can mean. */
    private static final List<String> FENCED = List.of(
            "namespaces",
            "limitranges",
            "resourcequotas",
            "secrets",
            "serviceaccounts/token",
            "pods/exec",
            "pods/attach",
            "pods/portforward",
            "pods/ephemeralcontainers",
            "endpoints",
            "discovery.k8s.io/endpointslices",
            "networking.k8s.io/networkpolicies",
            "networking.k8s.io/ingresses",
            "rbac.authorization.k8s.io/roles",
            "rbac.authorization.k8s.io/rolebindings",
            "argoproj.io/applications",
            "argoproj.io/appprojects",
            "cert-manager.io/certificates",
            "cert-manager.io/issuers",
            "external-secrets.io/secretstores",
            "externaldns.k8s.io/dnsendpoints",
            "gateway.networking.k8s.io/gateways",
            "gateway.networking.k8s.io/listenersets",
            "gateway.networking.k8s.io/referencegrants",
            "unknown.example/anything");

    private static final List<String> WORKLOADS = List.of(
            "configmaps",
            "pods",
            "services",
            "serviceaccounts",
            "persistentvolumeclaims",
            "events",
            "apps/deployments",
            "apps/statefulsets",
            "argoproj.io/analysistemplates",
            "argoproj.io/rollouts",
            "batch/jobs",
            "batch/cronjobs",
            "autoscaling/horizontalpodautoscalers",
            "policy/poddisruptionbudgets",
            "gateway.envoyproxy.io/backendtrafficpolicies",
            "gateway.networking.k8s.io/httproutes",
            "external-secrets.io/externalsecrets",
            "keda.sh/scaledobjects",
            "monitoring.coreos.com/servicemonitors");

    /** What holds secrets, or opens a pod; and what only a wildcard can mean. */
    private static final List<String> UNREAD =
            List.of("secrets", "pods/exec", "pods/attach", "pods/portforward", "unknown.example/anything");

    private static final List<String> POWERS = List.of("impersonate", "bind", "escalate");

    private static final Set<String> EVERYBODY =
            Set.of("system:authenticated", "system:unauthenticated", "system:serviceaccounts", "system:anonymous");

    private static final Set<String> SHORT_GROUPS = Set.of("apps", "batch", "autoscaling", "policy");

    private AccessProperties() {}

    static void groups(RenderedTree tree, Objections objections) {
        Map<String, String> teams = new HashMap<>();
        for (String product : tree.products()) {
            Manifest namespace = tree.namespace(product);
            String team = namespace == null ? "" : namespace.root().text("metadata", "labels", "platform.dev/team");
            Stream.concat(
                            tree.of(product, ArgoProject.TYPE).stream()
                                    .flatMap(project -> project.spec("roles").items().stream())
                                    .flatMap(role -> role.at("groups").items().stream()),
                            tree.of(product, AccessRules.BINDING).stream()
                                    .flatMap(binding -> binding.root().at("subjects").items().stream())
                                    .filter(subject -> subject.text("kind").equals("Group"))
                                    .map(subject -> subject.at("name")))
                    .forEach(group -> {
                        String other = teams.putIfAbsent(group.text(), team);
                        if (other != null && !other.equals(team)) {
                            objections.add(
                                    group.where(),
                                    "the group '" + group.text() + "' has access to products of '" + other + "' and '"
                                            + team + "'",
                                    RENDER);
                        }
                    });
        }
    }

    static void atHome(RenderedTree tree, Objections objections) {
        for (Manifest binding : tree.ofProducts(AccessRules.BINDING)) {
            Set<String> own = new TreeSet<>();
            tree.of(binding.product(), ArgoProject.TYPE).stream()
                    .flatMap(project -> project.spec("roles").items().stream())
                    .forEach(role -> own.addAll(role.at("groups").texts()));
            for (Value subject : binding.root().at("subjects").items()) {
                String name = subject.text("name");
                String home = subject.text("namespace");
                boolean isOwn = switch (subject.text("kind")) {
                    case "Group" -> own.contains(name);
                    case "ServiceAccount" ->
                        home.equals(binding.product())
                                && tree.of(binding.product(), "ServiceAccount").stream()
                                        .anyMatch(account -> account.name().equals(name));
                    default -> false;
                };
                if (!isOwn) {
                    String from = home.isEmpty() ? "" : " of '" + home + "'";
                    objections.add(
                            subject.where(),
                            binding.title() + " of '" + binding.product() + "' lets in the " + subject.text("kind")
                                    + " '" + name + "'" + from,
                            RENDER);
                }
            }
        }
    }

    static void knownRoles(RenderedTree tree, Objections objections) {
        AccessRules rules = new AccessRules(tree);
        for (Manifest binding : tree.ofProducts(AccessRules.BINDING)) {
            if (!rules.knowsRole(binding)) {
                objections.add(
                        binding.at("roleRef", "name"),
                        binding.title() + " of '" + binding.product() + "' gives the role '"
                                + binding.root().text("roleRef", "name")
                                + "', which isn't rendered, so nobody knows what it allows",
                        RENDER);
            }
        }
    }

    static void clusterBindings(RenderedTree tree, Objections objections) {
        Set<String> groups = new TreeSet<>(EVERYBODY);
        tree.ofProducts(AccessRules.BINDING)
                .forEach(binding -> binding.root().at("subjects").items().stream()
                        .filter(subject -> subject.text("kind").equals("Group"))
                        .forEach(subject -> groups.add(subject.text("name"))));
        for (Manifest binding : tree.of(AccessRules.CLUSTER_BINDING)) {
            for (Value subject : binding.root().at("subjects").items()) {
                String name = subject.text("name");
                boolean product = subject.text("kind").equals("ServiceAccount")
                        ? tree.isProduct(subject.text("namespace"))
                        : groups.contains(name) || tree.isProduct(name.replaceFirst("^system:serviceaccounts:", ""));
                if (product) {
                    objections.add(
                            subject.where(),
                            binding.title() + " gives the " + subject.text("kind") + " '" + name
                                    + "' a right in the whole cluster",
                            "remove the subject, or bind it in one namespace");
                }
            }
        }
    }

    static void developers(RenderedTree tree, Objections objections) {
        AccessRules rules = new AccessRules(tree);
        for (String product : tree.products()) {
            Set<String> groups = new TreeSet<>();
            tree.of(product, AccessRules.BINDING)
                    .forEach(binding -> binding.root().at("subjects").items().stream()
                            .filter(subject -> subject.text("kind").equals("Group"))
                            .forEach(subject -> groups.add(subject.text("name"))));
            for (String group : groups) {
                Stream<Request> writes = requests(WRITES, everything(), product);
                Stream<Request> reads = requests(READS, UNREAD.stream(), product);
                List<Rule> given = rules.given(User.person(group), product);
                deny(
                        given,
                        "the group '" + group + "'",
                        Stream.concat(writes, reads).toList(),
                        objections);
            }
        }
    }

    static void syncs(RenderedTree tree, Objections objections) {
        AccessRules rules = new AccessRules(tree);
        for (String product : tree.products()) {
            Stream<Request> requests = Stream.of(
                            requests(WRITES, FENCED.stream(), product),
                            requests(POWERS, WORKLOADS.stream(), product),
                            requests(READS, UNREAD.stream(), product))
                    .flatMap(each -> each);
            List<Rule> given = rules.given(User.account(product, SYNC), product);
            deny(given, "the sync of '" + product + "'", requests.toList(), objections);
        }
    }

    static void services(RenderedTree tree, Objections objections) {
        AccessRules rules = new AccessRules(tree);
        for (Manifest account : tree.ofProducts("ServiceAccount")) {
            String product = account.product();
            if (!(account.name().equals(SYNC) && account.home().isBase())) {
                String who = "the service account '" + account.name() + "' of '" + product + "'";
                List<Rule> given = rules.given(User.account(product, account.name()), product);
                List<Request> requests = given.isEmpty()
                        ? List.of()
                        : Stream.concat(requests(READS, everything(), product), requests(WRITES, everything(), product))
                                .toList();
                deny(given, who, requests, objections);
            }
        }
    }

    private static Stream<Request> requests(List<String> verbs, Stream<String> resources, String namespace) {
        return resources.flatMap(resource -> verbs.stream().map(verb -> request(verb, resource, namespace)));
    }

    /** What stands before the slash is a group, or a resource of the core group with a subresource. */
    private static Request request(String verb, String resource, String namespace) {
        String[] parts = resource.split("/", 2);
        boolean grouped = parts.length == 2 && (parts[0].contains(".") || SHORT_GROUPS.contains(parts[0]));
        return grouped
                ? new Request(verb, parts[0], parts[1], "anything", namespace)
                : new Request(verb, "", resource, "anything", namespace);
    }

    private static Stream<String> everything() {
        return Stream.concat(FENCED.stream(), WORKLOADS.stream());
    }

    /** One finding for each rule that gives too much. */
    private static void deny(List<Rule> rules, String who, List<Request> requests, Objections objections) {
        for (Rule rule : rules) {
            requests.stream()
                    .filter(rule::allows)
                    .findFirst()
                    .ifPresent(request -> objections.add(
                            rule.where(),
                            who + " may " + request.verb() + " " + request.resource() + " in '" + request.namespace()
                                    + "'",
                            RENDER));
        }
    }
}
