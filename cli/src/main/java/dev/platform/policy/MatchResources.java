package dev.platform.policy;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which requests a policy or a binding is for.
 *
 * @param everything whether no rule is needed, as in a binding that names none
 */
record MatchResources(
        boolean everything, List<Rule> rules, List<Rule> excluded, Selector namespaces, Selector objects) {

    /** A rule; it takes a request that each of its parts takes. */
    private record Rule(
            List<String> groups,
            List<String> versions,
            List<String> operations,
            List<Target> resources,
            List<String> names,
            String scope) {
        static Rule of(Value rule) {
            return new Rule(
                    rule.get("apiGroups").texts(),
                    rule.get("apiVersions").texts(),
                    rule.get("operations").texts(),
                    rule.get("resources").texts().stream().map(Target::of).toList(),
                    rule.get("resourceNames").texts(),
                    rule.get("scope").text());
        }

        boolean takes(Admission request) {
            return (names.isEmpty() || names.contains(request.name())) && takesKind(request);
        }

        /** Whatever the object's name is. */
        boolean takesKind(Admission request) {
            return has(groups, request.resource().group())
                    && has(versions, request.resource().version())
                    && has(operations, request.operation())
                    && hasTarget(request.resource())
                    && isInScope(request);
        }

        private static boolean has(List<String> words, String word) {
            return words.contains("*") || words.contains(word);
        }

        private boolean hasTarget(Resource resource) {
            for (Target target : resources) {
                if (target.takes(resource)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isInScope(Admission request) {
            return switch (scope) {
                case "Namespaced" -> !request.namespace().isEmpty();
                case "Cluster" -> request.namespace().isEmpty();
                default -> true;
            };
        }
    }

    /**
     * What a rule calls a resource. A star stands for all objects, but not for their subresources.
     *
     * @param part empty for the objects themselves
     */
    private record Target(String plural, String part) {
        static Target of(String text) {
            int slash = text.indexOf('/');
            return slash < 0 ? new Target(text, "") : new Target(text.substring(0, slash), text.substring(slash + 1));
        }

        boolean takes(Resource resource) {
            return (plural.equals("*") || plural.equals(resource.plural()))
                    && (part.equals(resource.subresource()) || part.equals("*"));
        }
    }

    static MatchResources of(Value match) {
        List<Rule> rules = rules(match.get("resourceRules"));
        return new MatchResources(
                rules.isEmpty(),
                rules,
                rules(match.get("excludeResourceRules")),
                Selector.of(match.get("namespaceSelector")),
                Selector.of(match.get("objectSelector")));
    }

    private static List<Rule> rules(Value rules) {
        return rules.items().stream().map(Rule::of).toList();
    }

    /** The operations that any of the rules takes. */
    SortedSet<String> operations() {
        SortedSet<String> operations = new TreeSet<>();
        rules.forEach(rule -> operations.addAll(rule.operations()));
        return operations;
    }

    /** Whether any rule could take the request, whatever its labels and its object's name are. */
    boolean mayTake(Admission request) {
        return (everything || rules.stream().anyMatch(rule -> rule.takesKind(request)))
                && excluded.stream().noneMatch(rule -> rule.names().isEmpty() && rule.takesKind(request));
    }

    private boolean takesKindAndName(Admission request) {
        return (everything || anyTakes(rules, request)) && !anyTakes(excluded, request);
    }

    /** A loop, since this is asked more often than anything else. */
    private static boolean anyTakes(List<Rule> rules, Admission request) {
        for (Rule rule : rules) {
            if (rule.takes(request)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it is for the request.
     *
     * @param labelsOf the labels of a namespace
     */
    boolean takes(Admission request, Function<String, Map<String, String>> labelsOf) {
        return takesKindAndName(request) && takesNamespace(request, labelsOf) && takesObject(request);
    }

    private boolean takesNamespace(Admission request, Function<String, Map<String, String>> labelsOf) {
        if (request.resource().isNamespace()) {
            Object self = request.object() == null ? request.oldObject() : request.object();
            return namespaces.takes(labels(self));
        }
        return request.namespace().isEmpty() || namespaces.takes(labelsOf.apply(request.namespace()));
    }

    private boolean takesObject(Admission request) {
        return objects.isEmpty()
                || Stream.of(new Value(request.object()), new Value(request.oldObject()))
                        .filter(Value::isPresent)
                        .anyMatch(each -> objects.takes(labels(each.raw())));
    }

    private static Map<String, String> labels(@org.jspecify.annotations.Nullable Object object) {
        return new Value(object).get("metadata", "labels").entries();
    }
}
