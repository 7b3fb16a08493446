package dev.platform.policy;

import dev.platform.policy.CompiledPolicy.Meaning;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The admission policies of a rendered tree that are in force, asked as the API server would ask them. Safe for use by
 * several threads.
 */
public final class Policies {
    private final SortedMap<String, Policy> policies = new TreeMap<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final Map<String, Value> namespaces;
    private final Map<String, Map<String, String>> labels = new HashMap<>();
    private final Map<String, Value> parameters;
    private final SyncIdentities identities;
    private final Map<Resource, List<Binding>> bindingsOfKinds = new ConcurrentHashMap<>();

    private Policies(ClusterObjects objects) {
        Map<Meaning, Expression> shared = new ConcurrentHashMap<>();
        objects.of("ValidatingAdmissionPolicy").forEach((file, object) -> {
            Policy policy = new Policy(file, object, shared);
            policies.put(policy.name(), policy);
        });
        objects.of("ValidatingAdmissionPolicyBinding").values().stream()
                .map(Binding::of)
                .filter(binding -> policies.containsKey(binding.policy()))
                .forEach(bindings::add);
        this.namespaces = objects.named("Namespace");
        namespaces.forEach((name, namespace) ->
                labels.put(name, namespace.get("metadata", "labels").entries()));
        this.parameters = objects.named("ConfigMap");
        this.identities = new SyncIdentities(objects);
    }

    /** Where there is no tree. */
    public static Policies none() {
        return of(FileTree.empty());
    }

    /** Those of the tree; what they need of it is read, and nothing is compiled yet. */
    public static Policies of(FileTree rendered) {
        return new Policies(ClusterObjects.read(rendered));
    }

    public boolean isEmpty() {
        return bindings.isEmpty();
    }

    /**
     * Something that a policy refuses.
     *
     * @param denies whether the cluster would refuse the object; else it would warn
     * @param steps the path in the object to what it is about, as far as that can be told
     */
    public record Refusal(String policy, boolean denies, String message, List<Object> steps) {}

    /** What the policies in force have against a rendered object, when Argo CD creates it. */
    public List<Refusal> check(RepoPath file, Document document) {
        Value object = new Value(CelObject.of(document.root()));
        return check(Admission.create(object, identities.of(file)));
    }

    /** What the policies in force have against a request. */
    public List<Refusal> check(Admission request) {
        List<Refusal> refusals = new ArrayList<>();
        Object described = CelObject.of(request.described());
        Map<@Nullable Object, Map<Expression, Object>> shared = new HashMap<>();
        for (Binding binding : bindingsFor(request)) {
            Policy policy = policies.get(binding.policy());
            if (policy != null
                    && policy.match().takes(request, this::labels)
                    && binding.match().takes(request, this::labels)) {
                ask(policy, binding, request, described, shared)
                        .forEach(verdict -> refusals.add(new Refusal(
                                policy.name(),
                                binding.denies(),
                                verdict.message(),
                                FieldOf.expression(verdict.expression(), policy, new Value(request.object())))));
            }
        }
        return refusals;
    }

    /** Those whose rules name the kind; most kinds are the business of a few. */
    private List<Binding> bindingsFor(Admission request) {
        boolean simple =
                request.operation().equals("CREATE") && !request.namespace().isEmpty();
        if (!simple) {
            return bindings;
        }
        return bindingsOfKinds.computeIfAbsent(
                request.resource(),
                kind -> bindings.stream()
                        .filter(binding -> {
                            Policy policy = policies.get(binding.policy());
                            return policy != null && policy.match().mayTake(request);
                        })
                        .toList());
    }

    private List<Verdict> ask(
            Policy policy,
            Binding binding,
            Admission request,
            Object described,
            Map<@Nullable Object, Map<Expression, Object>> shared) {
        @Nullable Object given = null;
        if (policy.isParameterized() && binding.parameters() != null) {
            given = parameters
                    .getOrDefault(binding.parameters(), new Value(null))
                    .raw();
            if (given == null) {
                String message = "its parameters are missing: the ConfigMap " + binding.parameters();
                return binding.needsParameters() ? List.of(new Verdict(message, "")) : List.of();
            }
        }
        return Evaluation.run(
                policy,
                request,
                described,
                namespaceOf(request),
                given,
                shared.computeIfAbsent(given, any -> new HashMap<>()));
    }

    private @Nullable Object namespaceOf(Admission request) {
        return request.resource().isNamespace() || request.namespace().isEmpty()
                ? null
                : namespaces.getOrDefault(request.namespace(), new Value(null)).raw();
    }

    private Map<String, String> labels(String namespace) {
        return labels.getOrDefault(namespace, Map.of());
    }

    /** An expression that the API server wouldn't take. */
    public record Mistake(RepoPath file, String message) {}

    /** What is wrong with the policies themselves. */
    public List<Mistake> mistakes() {
        return policies.values().stream()
                .flatMap(policy ->
                        policy.compiled().unsound().stream().map(message -> new Mistake(policy.file(), message)))
                .toList();
    }

    /** How far each policy in force can be evaluated without a cluster. */
    public List<Coverage> coverage() {
        return bindings.stream()
                .map(binding -> Coverage.of(java.util.Objects.requireNonNull(policies.get(binding.policy())), binding))
                .toList();
    }
}
