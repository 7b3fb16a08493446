package dev.platform.isolation;

import dev.platform.finding.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers whether somebody may do something, as the API server does from roles and bindings (RBAC). */
final class AccessRules {
    static final String ROLE = "rbac.authorization.k8s.io/Role";
    static final String CLUSTER_ROLE = "rbac.authorization.k8s.io/ClusterRole";
    static final String BINDING = "rbac.authorization.k8s.io/RoleBinding";
    static final String CLUSTER_BINDING = "rbac.authorization.k8s.io/ClusterRoleBinding";

    private static final String ACCOUNT = "system:serviceaccount:";

    private final Map<String, Manifest> roles = new HashMap<>();
    private final List<Manifest> clusterRoles;
    private final Map<String, List<Binding>> bindings = new HashMap<>();

    AccessRules(RenderedTree tree) {
        this.clusterRoles = tree.of(CLUSTER_ROLE);
        clusterRoles.forEach(role -> roles.putIfAbsent(key("", role.name()), role));
        tree.of(ROLE).forEach(role -> roles.putIfAbsent(key(role.namespace(), role.name()), role));
        Map<String, List<Rule>> parsed = new HashMap<>();
        Stream.concat(tree.of(CLUSTER_BINDING).stream(), tree.of(BINDING).stream())
                .forEach(binding -> bindings.computeIfAbsent(scope(binding), scope -> new ArrayList<>())
                        .add(new Binding(
                                scope(binding),
                                binding.root().at("subjects").items(),
                                parsed.computeIfAbsent(role(binding), this::rules))));
    }

    /** What a binding gives to whom; in the whole cluster if its namespace is empty. */
    private record Binding(String namespace, List<Value> subjects, List<Rule> rules) {}

    /** One rule of a role. */
    record Rule(Set<String> verbs, Set<String> groups, Set<String> resources, Set<String> names, Location where) {
        static Rule of(Value rule) {
            return new Rule(
                    Set.copyOf(rule.at("verbs").texts()),
                    Set.copyOf(rule.at("apiGroups").texts()),
                    Set.copyOf(rule.at("resources").texts()),
                    Set.copyOf(rule.at("resourceNames").texts()),
                    rule.where());
        }

        boolean allows(Request request) {
            return (verbs.contains("*") || verbs.contains(request.verb()))
                    && (groups.contains("*") || groups.contains(request.group()))
                    && hasResource(request.resource())
                    && (names.isEmpty() || names.contains(request.name()));
        }

        private boolean hasResource(String wanted) {
            int slash = wanted.indexOf('/');
            return resources.contains("*")
                    || resources.contains(wanted)
                    || (slash >= 0 && resources.contains("*" + wanted.substring(slash)));
        }
    }

    private static String scope(Manifest binding) {
        return binding.type().equals(CLUSTER_BINDING) ? "" : binding.namespace();
    }

    /** The key of the role that a binding names. */
    private static String role(Manifest binding) {
        Value ref = binding.root().at("roleRef");
        return key(ref.text("kind").equals("Role") ? binding.namespace() : "", ref.text("name"));
    }

    private static String key(String namespace, String name) {
        return namespace + "/" + name;
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
        return given(user, request.namespace()).stream()
                .filter(rule -> rule.allows(request))
                .map(Rule::where)
                .findFirst()
                .orElse(null);
    }

    /** The rules that somebody has in a namespace; only those of the whole cluster if it is empty. */
    List<Rule> given(User user, String namespace) {
        Stream<Binding> local =
                namespace.isEmpty() ? Stream.of() : bindings.getOrDefault(namespace, List.of()).stream();
        return Stream.concat(bindings.getOrDefault("", List.of()).stream(), local)
                .filter(binding ->
                        binding.subjects().stream().anyMatch(subject -> means(subject, user, binding.namespace())))
                .flatMap(binding -> binding.rules().stream())
                .toList();
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

    boolean knowsRole(Manifest binding) {
        return roles.containsKey(role(binding));
    }

    /** The role's own rules, and those that a controller adds to it from roles with certain labels; none without a role. */
    private List<Rule> rules(String key) {
        Manifest role = roles.get(key);
        if (role == null) {
            return List.of();
        }
        List<Value> rules = new ArrayList<>(role.root().at("rules").items());
        for (Value value :
                role.root().at("aggregationRule", "clusterRoleSelectors").items()) {
            Selector selector = Selector.of(value);
            clusterRoles.stream()
                    .filter(other -> !other.equals(role)
                            && selector.matches(
                                    other.root().at("metadata", "labels").entries()))
                    .forEach(other -> rules.addAll(other.root().at("rules").items()));
        }
        return rules.stream().map(Rule::of).toList();
    }
}
