package dev.platform.isolation;

import dev.platform.finding.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers whether somebody may do something, as the API server does from roles and bindings (RBAC). */
final class AccessRules {
    static final String ROLE = "rbac.authorization.k8s.io/Role";
    static final String CLUSTER_ROLE = "rbac.authorization.k8s.io/ClusterRole";
    static final String BINDING = "rbac.authorization.k8s.io/RoleBinding";
    static final String CLUSTER_BINDING = "rbac.authorization.k8s.io/ClusterRoleBinding";

    private static final String ACCOUNT = "system:serviceaccount:";

    private final Map<String, List<Manifest>> roles;
    private final Map<String, List<Manifest>> clusterRoles;
    private final List<Manifest> aggregating;
    private final Map<String, List<Manifest>> bindings;
    private final List<Manifest> clusterBindings;

    AccessRules(RenderedTree tree) {
        this.roles =
                tree.of(ROLE).stream().collect(Collectors.groupingBy(role -> role.namespace() + "/" + role.name()));
        this.clusterRoles = tree.of(CLUSTER_ROLE).stream().collect(Collectors.groupingBy(Manifest::name));
        this.aggregating = tree.of(CLUSTER_ROLE);
        this.bindings = tree.of(BINDING).stream().collect(Collectors.groupingBy(Manifest::namespace));
        this.clusterBindings = tree.of(CLUSTER_BINDING);
    }

    /** Somebody with a name and groups, as the API server knows him. */
    record User(String name, Set<String> groups) {
        static User person(String group) {
            return new User("somebody", new HashSet<>(List.of(group, "system:authenticated")));
        }

        static User account(String namespace, String name) {
            return new User(
                    ACCOUNT + namespace + ":" + name,
                    Set.of("system:serviceaccounts", "system:serviceaccounts:" + namespace, "system:authenticated"));
        }
    }

    /**
     * A request for a resource.
     *
     * @param resource in plural, perhaps with a subresource: {@code pods/exec}
     * @param namespace empty for one in the whole cluster
     */
    record Request(String verb, String group, String resource, String name, String namespace) {}

    /** The first rule that allows the request; null if none does. */
    @Nullable
    Location allowing(User user, Request request) {
        for (Manifest binding : clusterBindings) {
            Location rule = allowing(binding, "", user, request);
            if (rule != null) {
                return rule;
            }
        }
        for (Manifest binding : bindings.getOrDefault(request.namespace(), List.of())) {
            // Without a namespace no RoleBinding counts.
            Location rule =
                    request.namespace().isEmpty() ? null : allowing(binding, request.namespace(), user, request);
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }

    private @Nullable Location allowing(Manifest binding, String namespace, User user, Request request) {
        if (binding.root().at("subjects").items().stream().noneMatch(subject -> means(subject, user, namespace))) {
            return null;
        }
        return rules(binding, namespace).stream()
                .filter(rule -> allows(rule, request))
                .map(Value::where)
                .findFirst()
                .orElse(null);
    }

    static boolean means(Value subject, User user, String namespace) {
        String name = subject.text("name");
        return switch (subject.text("kind")) {
            case "User" -> name.equals(user.name());
            case "Group" -> user.groups().contains(name);
            case "ServiceAccount" -> {
                String home = subject.text("namespace").isEmpty() ? namespace : subject.text("namespace");
                yield !home.isEmpty() && user.name().equals(ACCOUNT + home + ":" + name);
            }
            default -> false;
        };
    }

    /** The rules that a binding gives; none if its role isn't there. */
    private List<Value> rules(Manifest binding, String namespace) {
        Value ref = binding.root().at("roleRef");
        String name = ref.text("name");
        List<Manifest> found = ref.text("kind").equals("Role")
                ? roles.getOrDefault(namespace + "/" + name, List.of())
                : clusterRoles.getOrDefault(name, List.of());
        return found.stream().flatMap(role -> rules(role).stream()).toList();
    }

    boolean knowsRole(Manifest binding) {
        Value ref = binding.root().at("roleRef");
        return ref.text("kind").equals("Role")
                ? roles.containsKey(binding.namespace() + "/" + ref.text("name"))
                : clusterRoles.containsKey(ref.text("name"));
    }

    /** Its own rules and those that a controller adds to it from roles with certain labels. */
    private List<Value> rules(Manifest role) {
        List<Value> rules = new ArrayList<>(role.root().at("rules").items());
        for (Value value :
                role.root().at("aggregationRule", "clusterRoleSelectors").items()) {
            Selector selector = Selector.of(value);
            aggregating.stream()
                    .filter(other -> !other.equals(role)
                            && selector.matches(
                                    other.root().at("metadata", "labels").entries()))
                    .forEach(other -> rules.addAll(other.root().at("rules").items()));
        }
        return rules;
    }

    static boolean allows(Value rule, Request request) {
        List<String> names = rule.at("resourceNames").texts();
        return has(rule, "verbs", request.verb())
                && has(rule, "apiGroups", request.group())
                && hasResource(rule.at("resources").texts(), request.resource())
                && (names.isEmpty() || names.contains(request.name()));
    }

    private static boolean has(Value rule, String list, String wanted) {
        List<String> entries = rule.at(list).texts();
        return entries.contains("*") || entries.contains(wanted);
    }

    private static boolean hasResource(List<String> entries, String wanted) {
        int slash = wanted.indexOf('/');
        return entries.contains("*")
                || entries.contains(wanted)
                || (slash >= 0 && entries.contains("*" + wanted.substring(slash)));
    }
}
